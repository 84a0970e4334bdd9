import type { Position, Range } from './location';
import type { Span } from './span';

/** Finds the line of an offset; lines end as in LSP, with CR LF, LF or CR. */
export interface LineIndex {
  position(offset: number): Position;
  range(span: Span): Range;
}

/** Reads the text once; each lookup then takes logarithmic time. */
export function lineIndex(text: string): LineIndex {
  const starts = startsBehind(text, /\r\n|\n|\r/gu);
  const position = (offset: number): Position => {
    const within = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(starts, within);
    return { line, character: within - (starts[line] ?? 0) };
  };
  return { position, range: ({ start, end }) => ({ start: position(start), end: position(end) }) };
}

/**
 * The start of the line that contains an offset, for many offsets in one text; lines end with a line feed, as in
 * TOML.
 */
export function lineStarts(text: string): (offset: number) => number {
  const starts = startsBehind(text, /\n/gu);
  return (offset) => starts[lastAtMost(starts, offset)] ?? 0;
}

/** The offsets at which the lines of a text start, including the first. */
function startsBehind(text: string, lineEnd: RegExp): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(lineEnd)) starts.push(index + end.length);
  return starts;
}

/** The index of the last number not greater than `most`; the numbers are ascending. */
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

/** The line that contains `offset`, without its line feed. */
export function lineAround(text: string, offset: number): Span {
  const feed = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: feed === -1 ? text.length : feed,
  };
}
