import type { Span } from '../../toml/tree/nodes';

/** Where commas are missing around an element inserted into a list or inline table. */
export interface Separators {
  /** The end of the preceding element, if no comma follows it. */
  readonly before: number | undefined;
  /** Whether the next element would follow without a comma. */
  readonly after: boolean;
}

/** `edited` is the existing element or the empty span of the cursor; `siblings` are in order. */
export function separators(text: string, siblings: readonly Span[], edited: Span): Separators {
  const previous = siblings.findLast(({ end }) => end <= edited.start);
  const next = siblings.find(({ start }) => start >= edited.end);
  const lacksComma = (from: number, to: number) =>
    !text
      .slice(from, to)
      .replace(/#[^\n]*/gu, '')
      .includes(',');
  const before = previous !== undefined && lacksComma(previous.end, edited.start) ? previous.end : undefined;
  return { before, after: next !== undefined && lacksComma(edited.end, next.start) };
}
