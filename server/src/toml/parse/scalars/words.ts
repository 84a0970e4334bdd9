import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  SPACE,
  codeAt,
  isBlank,
  isDigit,
  isLineEnd,
  isQuote,
} from '../../tree/characters';
import { commentSignBehind } from '../problems/comment-signs';
import { isDateTime } from './datetimes';
import {
  LocatedBoolean,
  LocatedBroken,
  LocatedDateTime,
  LocatedFloat,
  LocatedInteger,
  type LocatedValue,
} from '../../tree/located-values';
import { numberOf } from './numbers';
import { blanksEnd, trimmedEnd, type ValueContext, type Reader } from '../reader';
import { reportWord } from '../problems/word-problems';

/** The end of characters that can be in a number, date or keyword. */
function tokenEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    const isEnd =
      isBlank(code) ||
      isLineEnd(code) ||
      code === COMMA ||
      code === CLOSE_BRACKET ||
      code === CLOSE_BRACE ||
      code === HASH;
    if (isEnd) return at;
  }
}

/** `1979-05-27 07:32:00` is one value despite the space. */
function withTime(text: string, start: number, end: number): number {
  const isDateAndTime =
    end - start === 10 &&
    codeAt(text, end) === SPACE &&
    isDigit(codeAt(text, end + 1)) &&
    isDigit(codeAt(text, end + 2)) &&
    codeAt(text, end + 3) === COLON;
  return isDateAndTime ? tokenEnd(text, end + 1) : end;
}

function valueOf(word: string, start: number): LocatedValue | undefined {
  const end = start + word.length;
  if (word === 'true' || word === 'false') return new LocatedBoolean(start, end, word === 'true');
  const number = numberOf(word);
  if (number?.type === 'integer') return new LocatedInteger(start, end, number.value);
  if (number?.type === 'float') return new LocatedFloat(start, end, number.value);
  return isDateTime(word) ? new LocatedDateTime(start, end) : undefined;
}

/**
 * The end of a word that isn't a value. Brackets opened inside it close inside it (`http://[::1]:3000`), and a
 * quote after a space starts the next element, with its comma missing.
 */
function brokenEnd(text: string, start: number, place: ValueContext): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    if (isLineEnd(code) || code === HASH) return trimmedEnd(text, start, at);
    const isComment =
      at > start && isBlank(text.charCodeAt(at - 1)) && commentSignBehind(text, at) !== undefined;
    if (isComment) return trimmedEnd(text, start, at);
    if (place === 'line') continue;
    if (code === OPEN_BRACKET || code === OPEN_BRACE) depth++;
    const closes = code === CLOSE_BRACKET || code === CLOSE_BRACE;
    const isNext = at > start && isQuote(code) && isBlank(text.charCodeAt(at - 1));
    if (code === COMMA || isNext || (closes && depth === 0)) return trimmedEnd(text, start, at);
    if (closes) depth--;
  }
}

/** Reads anything that is neither a string nor in brackets: a number, a boolean, a date, or no valid value. */
export function readWord(reader: Reader, place: ValueContext): LocatedValue {
  const { text, at: start } = reader;
  const end = withTime(text, start, tokenEnd(text, start));
  const value = valueOf(text.slice(start, end), start);
  if (value !== undefined) {
    reader.at = end;
    return value;
  }
  // At least one character, so a loop that reads values always advances.
  reader.at = Math.max(brokenEnd(text, start, place), blanksEnd(text, start) + 1);
  const node = new LocatedBroken(start, reader.at);
  reportWord(reader, node.span, place);
  return node;
}
