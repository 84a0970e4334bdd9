import type { Location } from '../../text/location';

/**
 * A link of a report, followed by our client: `fix` opens the quick fixes at the place, `show` the place
 * alone, `other` a place in the second file of the report, or in `file`, which is named from the folder of that one.
 * Short, because the report is read as text; lines and columns count from 1, as the editor shows them.
 */
export const encodeLink = (
  { start, end }: Pick<Location, 'start' | 'end'>,
  action: 'show' | 'fix' | 'other',
  file?: string,
): string =>
  `${action}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}${file === undefined ? '' : `:${encodeURIComponent(file)}`}`;
