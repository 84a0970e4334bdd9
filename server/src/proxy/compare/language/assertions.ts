import { members } from './bytes';
import { wordBytes } from './pcre/escapes';
import type { AssertionKind } from './pcre/syntax';

const words = members(wordBytes);
const newline = 10;

/** Whether an assertion holds between two bytes; undefined for the ends of the text. */
export function holdsBetween(
  kind: AssertionKind,
  before: number | undefined,
  after: number | undefined,
  /** Whether `after` is the last byte. */
  isLast: boolean,
): boolean {
  const isWord = (value: number | undefined): boolean => value !== undefined && words[value] === 1;
  switch (kind) {
    case 'start':
      return before === undefined;
    case 'end':
      return after === undefined;
    case 'last-line-end':
      return after === undefined || (after === newline && isLast);
    case 'line-start':
      return before === undefined || (before === newline && after !== undefined);
    case 'line-end':
      return after === undefined || after === newline;
    case 'word-edge':
      return isWord(before) !== isWord(after);
    case 'no-word-edge':
      return isWord(before) === isWord(after);
  }
}
