import {
  BACKSLASH,
  CLOSE_BRACKET,
  COMMA,
  DOT,
  END,
  EQUALS,
  HASH,
  OPEN_BRACKET,
  QUOTE,
  codeAt,
  isBareKey,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import { blanksEnd, lineEndFrom } from './reader';

/** The end of one part of a key, or -1. */
function partEnd(text: string, start: number): number {
  const quote = codeAt(text, start);
  if (!isQuote(quote)) {
    let at = start;
    while (isBareKey(codeAt(text, at))) at++;
    return at > start ? at : -1;
  }
  for (let at = start + 1; ; at++) {
    const code = codeAt(text, at);
    if (code === quote) return at + 1;
    if (isLineEnd(code)) return -1;
    if (code === BACKSLASH && quote === QUOTE && !isLineEnd(codeAt(text, at + 1))) at++;
  }
}

/** The offset of the first character after a well-formed key and spaces, or -1. */
function behindKey(text: string, start: number): number {
  for (let at = start; ; at++) {
    const end = partEnd(text, blanksEnd(text, at));
    if (end < 0) return -1;
    at = blanksEnd(text, end);
    if (codeAt(text, at) !== DOT) return at;
  }
}

/** The offset of the first character that is neither whitespace nor in a comment. */
function nextToken(text: string, start: number): number {
  for (let at = start; ; at++) {
    at = blanksEnd(text, at);
    if (codeAt(text, at) === HASH) at = lineEndFrom(text, at);
    const code = codeAt(text, at);
    if (code === END || !isLineEnd(code)) return code;
  }
}

/**
 * `[header]` alone on its line. A nested array may look the same, so what follows decides: after an element comes a
 * comma or the end of its array.
 */
function isHeaderLine(text: string, start: number): boolean {
  const isDouble = codeAt(text, start + 1) === OPEN_BRACKET;
  let at = behindKey(text, start + (isDouble ? 2 : 1));
  if (at < 0 || codeAt(text, at) !== CLOSE_BRACKET) return false;
  if (isDouble && codeAt(text, ++at) !== CLOSE_BRACKET) return false;
  const after = codeAt(text, blanksEnd(text, at + 1));
  if (after !== HASH && !isLineEnd(after)) return false;
  const next = nextToken(text, at + 1);
  return next !== COMMA && next !== CLOSE_BRACKET;
}

/** Whether a statement starts at `start`, the first character of a line inside an array: `key =` or `[header]`. */
export function beginsStatement(text: string, start: number): boolean {
  if (codeAt(text, start) === OPEN_BRACKET) return isHeaderLine(text, start);
  const at = behindKey(text, start);
  return at >= 0 && codeAt(text, at) === EQUALS;
}
