import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  END,
  HASH,
  SEMICOLON,
  codeAt,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import {
  commentSignAt,
  commentSignBehind,
  isCommentInList,
  readWrongComment,
} from './problems/comment-signs';
import { beginsStatement } from './lookahead';
import { Element, LocatedArray, type LocatedValue } from '../tree/located-values';
import type { Span, ValueNode } from '../tree/nodes';
import {
  blanksEnd,
  codeHere,
  lineEndFrom,
  markOf,
  readLayout,
  report,
  rewind,
  type ValueContext,
  type Reader,
} from './reader';

export type ReadValue = (reader: Reader, place: ValueContext) => LocatedValue;

/** Whether the end of the value is a guess, so a problem about the text around it would be noise. */
export const isCutOff = (value: ValueNode | undefined): boolean =>
  value !== undefined &&
  value.broken &&
  (value.type === 'string' || ((value.type === 'array' || value.type === 'inline-table') && !value.closed));

function reportMissingComma(reader: Reader, previous: ValueNode): void {
  const { end } = previous.span;
  if (previous.type === 'string' && reader.text.charAt(end - 2) === ',') {
    const span = { start: end - 2, end };
    const quote = reader.text.charAt(end - 1);
    const message = 'The comma is inside the quotes, so it doesn’t separate this element from the next one.';
    const fix = { title: 'Put the comma after the quote', edits: [{ span, newText: `${quote},` }] };
    report(reader, 'comma-in-quotes', span, message, fix);
    return;
  }
  const message = 'A comma is missing between this element and the next one.';
  const edit = { span: { start: end, end }, newText: ',' };
  report(reader, 'missing-comma', { start: end - 1, end }, message, {
    title: 'Add the comma',
    edits: [edit],
  });
}

function reportSecondComma(reader: Reader, span: Span): void {
  const message = 'This comma has no element before it. Remove the comma, or add an element before it.';
  report(reader, 'superfluous-comma', span, message, {
    title: 'Remove the comma',
    edits: [{ span, newText: '' }],
  });
}

/** `["GET"; "POST"]` and `["GET" | "POST"]`: parsed as if the separator were a comma. */
function readSeparator(reader: Reader, previous: ValueNode): void {
  const span = { start: reader.at, end: ++reader.at };
  const message = `Elements of an array are separated by commas, not by \`${reader.text.charAt(span.start)}\`.`;
  const fix = {
    title: 'Use a comma',
    edits: [{ span: { start: previous.span.end, end: span.end }, newText: ',' }],
  };
  report(reader, 'semicolon-for-comma', span, message, fix);
}

function reportUnclosed(reader: Reader, start: number): void {
  const { text, at: end } = reader;
  const message = 'This `[` is never closed: the array needs a `]` after its last element.';
  const after = codeAt(text, blanksEnd(text, end));
  const isOnOneLine = lineEndFrom(text, start) >= end && (isLineEnd(after) || after === HASH);
  const edit = { span: { start: end, end }, newText: ']' };
  const fix = isOnOneLine ? { title: 'Close the array', edits: [edit] } : undefined;
  report(reader, 'unclosed-array', { start, end: start + 1 }, message, fix);
}

/** `;`, or `|`, `&` or `/` if another string follows. */
function isOtherSeparator(text: string, at: number): boolean {
  if (codeAt(text, at) === SEMICOLON) return true;
  return '|&/'.includes(text.charAt(at)) && isQuote(codeAt(text, blanksEnd(text, at + 1)));
}

/**
 * Reads the array whose `[` is here. An unclosed array ends after its last element, at the first line that looks
 * like `key =` or `[header]`.
 */
export function readArray(reader: Reader, readValue: ReadValue): LocatedArray {
  const start = reader.at;
  const items: Element[] = [];
  let broken = false;
  reader.at++;
  for (;;) {
    const mark = markOf(reader);
    const isCut = reader.at === reader.cutAt;
    const crossed = isCut ? 'same-line' : readLayout(reader);
    const code = codeHere(reader);
    const last = items.at(-1);
    if (code === CLOSE_BRACKET) {
      reader.at++;
      return new LocatedArray(start, reader.at, items, true, broken);
    }
    const isOver =
      isCut ||
      code === END ||
      code === CLOSE_BRACE ||
      (crossed === 'new-line' && beginsStatement(reader.text, reader.at));
    if (isOver) {
      rewind(reader, mark);
      if (code !== CLOSE_BRACE) reader.cutAt = reader.at;
      if (!isCutOff(last?.value)) reportUnclosed(reader, start);
      return new LocatedArray(start, reader.at, items, false, true);
    }
    const lacksComma = last !== undefined && last.commaAt < 0;
    const sign =
      crossed === 'new-line'
        ? commentSignAt(reader.text, reader.at)
        : commentSignBehind(reader.text, reader.at);
    if (sign !== undefined && isCommentInList(reader, sign, lacksComma)) {
      readWrongComment(reader, sign, lineEndFrom(reader.text, reader.at));
      broken = true;
    } else if (lacksComma && isOtherSeparator(reader.text, reader.at)) {
      last.commaAt = reader.at;
      readSeparator(reader, last.value);
    } else if (code === COMMA) {
      const at = reader.at++;
      if (lacksComma) last.commaAt = at;
      else {
        reportSecondComma(reader, { start: at, end: at + 1 });
        broken = true;
      }
    } else {
      if (lacksComma && !last.value.broken) reportMissingComma(reader, last.value);
      items.push(new Element(readValue(reader, 'array'), -1));
    }
  }
}
