import { visibleJson } from '../text/visible';

/** How all JSON is printed: indented by two spaces, with a line feed at the end. */
export const json = (data: unknown): string => `${visibleJson(data)}\n`;

/** A value as it appears at this depth in a document, without the indentation of its first line. */
export const nestedJson = (data: unknown, depth: number): string =>
  visibleJson(data).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** Returns the text of each next item of a list at this depth, including its comma. */
export function jsonItems(depth: number): (item: unknown) => string {
  let separator = '';
  return (item) => {
    const text = `${separator}\n${'  '.repeat(depth)}${nestedJson(item, depth)}`;
    separator = ',';
    return text;
  };
}
