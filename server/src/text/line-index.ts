import type { Position, Range } from './location';

/** Says on which line an offset is; lines end as in LSP, with CR LF, LF or CR. */
export interface LineIndex {
  position(offset: number): Position;
  range(span: { readonly start: number; readonly end: number }): Range;
}

/** Reads the text once; each question afterwards takes logarithmic time. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const position = (offset: number): Position => {
    const within = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(starts, within);
    return { line, character: within - (starts[line] ?? 0) };
  };
  return { position, range: ({ start, end }) => ({ start: position(start), end: position(end) }) };
}

/** The offsets at which the lines of a text begin, the first one's included. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  return starts;
}

/** The index of the last number that is at most this large; the numbers ascend. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) low = middle;
    else high = middle;
  }
  return low;
}
