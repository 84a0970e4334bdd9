import { visibleJson } from '../text/visible';

/** The one form of JSON that is printed: two spaces a level, a line feed at the end. */
export const json = (data: unknown): string => `${visibleJson(data)}\n`;

/** A value as it appears in a document, this many levels deep, without the indentation of its first line. */
export const nestedJson = (data: unknown, depth: number): string =>
  visibleJson(data).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** Gives the text of each further item of a list whose items are this many levels deep, its comma included. */
export function jsonItems(depth: number): (item: unknown) => string {
  let separator = '';
  return (item) => {
    const text = `${separator}\n${'  '.repeat(depth)}${nestedJson(item, depth)}`;
    separator = ',';
    return text;
  };
}
