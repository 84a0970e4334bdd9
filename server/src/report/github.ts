import type { Location } from '../text/location';
import { visibleCommand, visibleProperty } from '../text/visible';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly location?: Location | null;
  readonly title?: string;
  readonly message: string;
}

/**
 * A GitHub Actions workflow command on one line:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotation({ level, location, title, message }: Annotation): string {
  const properties = [
    ...(location === undefined || location === null ? [] : placeOf(location)),
    ...(title === undefined ? [] : [`title=${visibleProperty(title)}`]),
  ];
  return `::${level}${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${visibleCommand(message)}\n`;
}

const placeOf = ({ path, start, end }: Location): readonly string[] => [
  `file=${visibleProperty(path.replaceAll('\\', '/'))}`,
  `line=${start.line + 1}`,
  `endLine=${end.line + 1}`,
  // GitHub ignores the columns of an annotation that spans lines, and warns about them.
  ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
];
