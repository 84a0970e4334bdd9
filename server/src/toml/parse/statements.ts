import {
  CARRIAGE_RETURN,
  COMMA,
  EQUALS,
  HASH,
  LINE_FEED,
  OPEN_BRACKET,
  codeAt,
  isBareKey,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import { readHeader } from './headers';
import { LocatedJunk } from '../tree/located';
import { LocatedPair } from '../tree/located-values';
import type { LocatedStatement } from '../tree/read-document';
import type { HeaderNode, JunkNode } from '../tree/nodes';
import { hasOddBlank, reportOddBlank } from './odd-blanks';
import { readPair } from './pairs';
import {
  codeHere,
  lineEndFrom,
  readComment,
  readLineEnd,
  report,
  skipBlanks,
  trimmedEnd,
  type Reader,
} from './reader';
import { reportAfterHeader, reportRest } from './rest-problems';
import { readValue } from './values';

/** Before the comment or the line end. */
function restEnd(reader: Reader): number {
  const { text, at: start } = reader;
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    if (code === HASH || isLineEnd(code)) return trimmedEnd(text, start, at);
  }
}

/** How other languages begin a comment. */
const commentSigns = ['//', ';', '-- '] as const;

const commentSignAt = (text: string, start: number): string | undefined =>
  commentSigns.find((sign) => text.startsWith(sign, start))?.trim();

function reportJunk(reader: Reader, node: JunkNode): void {
  const { text } = reader;
  const { start } = node.span;
  const first = text.charAt(start);
  if (first === '=') {
    report(reader, 'missing-key', { start, end: start + 1 }, 'A key is missing before this `=`.');
  } else if (first === ']' || first === '}') {
    const message = `This \`${first}\` closes nothing: no bracket is open here.`;
    report(reader, 'unexpected-bracket', { start, end: start + 1 }, message);
  } else if (commentSignAt(text, start) !== undefined) {
    const span = { start, end: start + (commentSignAt(text, start) ?? '').length };
    const fix = { title: 'Write the comment with `#`', edits: [{ span, newText: '#' }] };
    report(reader, 'wrong-comment', span, 'In TOML a comment begins with `#`.', fix);
  } else if (hasOddBlank(text.slice(start, node.span.end))) {
    reportOddBlank(reader, node.span);
  } else {
    const message = 'This line is neither `key = value` nor a `[table]` nor a comment.';
    report(reader, 'unexpected-text', node.span, message);
  }
}

function readJunk(reader: Reader): LocatedJunk {
  const start = reader.at;
  // A comment sign of another language is followed by prose, in which `#` has no meaning.
  const isProse = commentSignAt(reader.text, start) !== undefined;
  reader.at = isProse ? trimmedEnd(reader.text, start, lineEndFrom(reader.text, start)) : restEnd(reader);
  const node = new LocatedJunk(start, reader.at);
  reportJunk(reader, node);
  return node;
}

/** Whether a line that begins with a character that no bare key holds still names a key: `$path = 1`. */
function beginsOddKey(reader: Reader): boolean {
  const code = codeHere(reader);
  if (code === EQUALS || code === COMMA) return false;
  const rest = reader.text.slice(reader.at, restEnd(reader));
  return !/^[\]}{;]/.test(rest) && rest.includes('=');
}

/** A statement ends with its line: whatever else stands there is one problem, not several. */
function finishPair(reader: Reader, node: LocatedPair): LocatedPair {
  skipBlanks(reader);
  const code = codeHere(reader);
  if (isLineEnd(code) || code === HASH) return node;
  const end = restEnd(reader);
  if (!node.broken) reportRest(reader, node, { start: reader.at, end });
  reader.at = end;
  return new LocatedPair(node.span.start, end, node.key, node.equalsAt, node.value, true);
}

function readStatement(reader: Reader): LocatedStatement {
  const code = codeHere(reader);
  if (code === OPEN_BRACKET) return readHeader(reader);
  const isComment = commentSignAt(reader.text, reader.at) !== undefined;
  if (!isComment && (isBareKey(code) || isQuote(code) || beginsOddKey(reader))) {
    return finishPair(reader, readPair(reader, 'line', readValue));
  }
  return readJunk(reader);
}

function readTextAfterHeader(reader: Reader, header: HeaderNode): LocatedJunk {
  const start = reader.at;
  reader.at = restEnd(reader);
  const node = new LocatedJunk(start, reader.at);
  if (!header.broken) reportAfterHeader(reader, header.span.end, node.span);
  return node;
}

/** Reads the statement, comment or line end that comes next; blanks in front of it count for nothing. */
export function readNext(reader: Reader, statements: LocatedStatement[]): void {
  skipBlanks(reader);
  const code = codeHere(reader);
  if (code === LINE_FEED || code === CARRIAGE_RETURN) readLineEnd(reader);
  else if (code === HASH) readComment(reader);
  else if (reader.at < reader.text.length) {
    const previous = statements.at(-1);
    const isBehindHeader = previous?.type === 'header' && isSameLine(reader, previous.span.end);
    statements.push(isBehindHeader ? readTextAfterHeader(reader, previous) : readStatement(reader));
  }
}

/** Reads the whole text. */
export function readStatements(reader: Reader): LocatedStatement[] {
  const statements: LocatedStatement[] = [];
  while (reader.at < reader.text.length) readNext(reader, statements);
  return statements;
}

const isSameLine = (reader: Reader, end: number): boolean => trimmedEnd(reader.text, end, reader.at) === end;
