import type { LocatedComparison, LocatedDifference } from '../../proxy/compare/located';
import type { Location } from '../../text/location';

/** A comparison, and the paths of the two files as they were given. */
export interface ComparedFiles extends LocatedComparison {
  readonly nginx: string;
  readonly config: string;
}

/** A place in the nginx file or in one that it includes, which is named as the nginx file is. */
export function nginxLocation(
  { nginx: path }: ComparedFiles,
  { nginx, file }: Pick<LocatedDifference, 'nginx' | 'file'>,
): Location {
  const folder = /^.*[\\/]/u.exec(path)?.[0] ?? '';
  return { path: file === undefined ? path : folder + file, ...nginx };
}

/** What a difference has to say, with the paths that it was found on. */
export const sentenceOf = ({ message, paths }: Pick<LocatedDifference, 'message' | 'paths'>): string =>
  paths.length === 0 ? message : `${message} On ${paths.join(', ')}.`;

/** One sentence on the whole. */
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
