import type { LocatedComparison, LocatedDifference } from '../../proxy/compare/located';
import type { Location } from '../../text/location';

/** A comparison, with the paths of the two files as they were given. */
export interface ComparedFiles extends LocatedComparison {
  readonly nginx: string;
  readonly config: string;
}

/** A place in the nginx file or in a file that it includes, with a path relative to the same folder. */
export function nginxLocation(
  { nginx: path }: ComparedFiles,
  { nginx, file }: Pick<LocatedDifference, 'nginx' | 'file'>,
): Location {
  const folder = /^.*[\\/]/u.exec(path)?.[0] ?? '';
  return { path: file === undefined ? path : folder + file, ...nginx };
}

/** The message of a difference, with the paths it was found on. */
export const sentenceOf = ({ message, paths }: Pick<LocatedDifference, 'message' | 'paths'>): string =>
  paths.length === 0 ? message : `${message} On ${paths.join(', ')}.`;

/** One sentence that summarizes the comparison. */
export function summaryOf({ differences, extent }: ComparedFiles): string {
  if (differences.length > 0)
    return `${differences.length} difference${differences.length === 1 ? '' : 's'}.${extent === 'partial' ? ' Partly compared.' : ''}`;
  switch (extent) {
    case 'whole':
      return 'No difference.';
    case 'partial':
      return 'Partly compared: no difference in what could be followed.';
    case 'nothing':
    case 'unreadable':
      return 'Nothing was compared.';
  }
}
