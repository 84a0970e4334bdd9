import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  EQUALS,
  HASH,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  codeAt,
  isBlank,
  isLineEnd,
} from '../../tree/characters';
import type { Span } from '../../tree/nodes';
import { blanksEnd, lineEndFrom, report, trimmedEnd, type ValueContext, type Reader } from '../reader';

/** `key` and `header`: the string is part of the key of a pair or of a header. */
export type StringPlace = ValueContext | 'key' | 'header';

/** Where a string without its closing quote is assumed to end; `content` excludes what isn't part of it. */
export interface Cut {
  readonly content: number;
  readonly end: number;
}

const mayFollow = (code: number): boolean =>
  isBlank(code) ||
  isLineEnd(code) ||
  code === COMMA ||
  code === CLOSE_BRACKET ||
  code === CLOSE_BRACE ||
  code === HASH ||
  code === EQUALS;

/** The offset of `wanted` in `start..end`, or `end`. Never looks further, so time stays linear. */
function indexWithin(text: string, wanted: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] !== wanted) at++;
  return at;
}

/** `'GET"`: the other quote closes the string if it is where a string may end. */
function mixedQuotes(reader: Reader, start: number, lineEnd: number): Cut | undefined {
  const { text } = reader;
  const other = text.charCodeAt(start) === QUOTE ? "'" : '"';
  const at = indexWithin(text, other, start + 1, lineEnd);
  if (at === lineEnd || !mayFollow(codeAt(text, at + 1))) return undefined;
  const quote = text.charAt(start);
  const span = { start, end: at + 1 };
  const closer = { start: at, end: at + 1 };
  const message = `This string opens with ${quote} and closes with ${other}. Use the same quote at both ends.`;
  const fix = { title: `Close the string with ${quote}`, edits: [{ span: closer, newText: quote }] };
  report(reader, 'mixed-quotes', span, message, fix);
  return { content: at, end: at + 1 };
}

/** The offset before ` #`, so a comment stays one. */
function beforeComment(text: string, start: number, lineEnd: number): number {
  for (let at = start; at < lineEnd; at++) {
    const isComment = text.charCodeAt(at) === HASH && isBlank(text.charCodeAt(at - 1));
    if (isComment) return trimmedEnd(text, start, at);
  }
  return trimmedEnd(text, start, lineEnd);
}

/** How many more brackets of a kind close than open. */
function surplus(text: string, start: number, end: number, open: number, close: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === open) count--;
    else if (code === close) count++;
  }
  return count;
}

/** A comma and bracket at the end of a line belong to the list, not to the unclosed string. */
function beforeClosers(text: string, start: number, end: number): number {
  let cut = end;
  let brackets = surplus(text, start, end, OPEN_BRACKET, CLOSE_BRACKET);
  let braces = surplus(text, start, end, OPEN_BRACE, CLOSE_BRACE);
  while (cut > start + 1) {
    const last = text.charCodeAt(cut - 1);
    if (last === CLOSE_BRACKET && brackets > 0) brackets--;
    else if (last === CLOSE_BRACE && braces > 0) braces--;
    else if (last !== COMMA) break;
    cut = trimmedEnd(text, start + 1, cut - 1);
  }
  return cut;
}

function cutFor(text: string, start: number, lineEnd: number, place: StringPlace): number {
  const upTo = (stop: string): number => trimmedEnd(text, start + 1, indexWithin(text, stop, start, lineEnd));
  if (place === 'key') return upTo('=');
  if (place === 'header') return upTo(']');
  const end = beforeComment(text, start + 1, lineEnd);
  return place === 'line' ? end : beforeClosers(text, start, end);
}

/** Reports that the string at `start` lacks its closing quote, and returns where it is assumed to end. */
export function cutUnclosed(reader: Reader, start: number, place: StringPlace): Cut {
  const { text } = reader;
  const lineEnd = lineEndFrom(text, start);
  const mixed = mixedQuotes(reader, start, lineEnd);
  if (mixed !== undefined) return mixed;
  const end = cutFor(text, start, lineEnd, place);
  reportUnclosed(reader, { start, end });
  return { content: end, end };
}

function reportUnclosed(reader: Reader, span: Span): void {
  const quote = reader.text.charAt(span.start);
  const message = `This string is not closed: it needs another ${quote} on the same line.`;
  const edit = { span: { start: span.end, end: span.end }, newText: quote };
  report(reader, 'unclosed-string', span, message, {
    title: `Close the string with ${quote}`,
    edits: [edit],
  });
}

/**
 * `["GET, "POST"]`: a word directly after a closing quote shows that this quote opened the next string. If the text
 * read so far ends with a comma, the string is cut before it, so the next string is read as intended.
 */
export function cutBeforeComma(reader: Reader, start: number, closingQuote: number): Cut | undefined {
  const { text } = reader;
  const after = codeAt(text, closingQuote + 1);
  if (mayFollow(after) || after === APOSTROPHE || after === QUOTE) return undefined;
  const mixed = mixedQuotes(reader, start, closingQuote);
  if (mixed !== undefined) return mixed;
  const comma = trimmedEnd(text, start + 1, closingQuote) - 1;
  if (comma <= start || text.charCodeAt(comma) !== COMMA) return undefined;
  const end = trimmedEnd(text, start + 1, comma);
  if (blanksEnd(text, start + 1) >= comma) return undefined;
  reportUnclosed(reader, { start, end });
  return { content: end, end };
}
