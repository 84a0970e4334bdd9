import {
  CARRIAGE_RETURN,
  COMMA,
  EQUALS,
  HASH,
  LINE_FEED,
  OPEN_BRACKET,
  codeAt,
  isBareKey,
  isBlank,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import { commentSignAt, commentSignBehind, readWrongComment } from './problems/comment-signs';
import { readHeader } from './headers';
import { LocatedJunk } from '../tree/located';
import { LocatedPair } from '../tree/located-values';
import type { LocatedStatement } from '../tree/read-document';
import type { HeaderNode, JunkNode, Span } from '../tree/nodes';
import { hasOddBlank, reportOddBlank } from './problems/odd-blanks';
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
import { reportAfterHeader, reportRest } from './problems/rest-problems';
import { readValue } from './values';

/** The end of the text before the comment or line end. */
function restEnd(reader: Reader): number {
  const { text, at: start } = reader;
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    if (code === HASH || isLineEnd(code)) return trimmedEnd(text, start, at);
  }
}

function reportJunk(reader: Reader, node: JunkNode): void {
  const { text } = reader;
  const { start } = node.span;
  const first = text.charAt(start);
  if (first === '=') {
    report(reader, 'missing-key', { start, end: start + 1 }, 'A key is missing before this `=`.');
  } else if (first === ']' || first === '}') {
    const message = `This \`${first}\` has no opening bracket.`;
    report(reader, 'unexpected-bracket', { start, end: start + 1 }, message);
  } else if (hasOddBlank(text.slice(start, node.span.end))) {
    reportOddBlank(reader, node.span);
  } else {
    reportOther(reader, node.span);
  }
}

function reportOther(reader: Reader, span: Span): void {
  const written = reader.text.slice(span.start, span.end);
  const [, name] = /^[<({]([A-Za-z_][\w.-]*)[>)}]$/.exec(written) ?? [];
  if (name !== undefined) {
    const message = `A table header needs square brackets: \`[${name}]\`.`;
    const edits = [{ span, newText: `[${name}]` }];
    report(reader, 'header-brackets', span, message, { title: 'Use square brackets', edits });
  } else if (written.startsWith('{')) {
    const message =
      'This looks like JSON. TOML has no braces around tables: write `[api]` on its own line, and `key = value` below it.';
    report(reader, 'braces-around-table', { start: span.start, end: span.start + 1 }, message);
  } else {
    const message = 'This line is neither `key = value` nor a `[table]` nor a comment.';
    report(reader, 'unexpected-text', span, message);
  }
}

function readJunk(reader: Reader): LocatedJunk {
  const start = reader.at;
  const sign = commentSignAt(reader.text, start);
  if (sign !== undefined) {
    // The rest is prose, in which `#` has no meaning.
    const lineEnd = lineEndFrom(reader.text, start);
    readWrongComment(reader, sign, lineEnd);
    reader.at = trimmedEnd(reader.text, start, lineEnd);
    return new LocatedJunk(start, reader.at);
  }
  reader.at = restEnd(reader);
  const node = new LocatedJunk(start, reader.at);
  reportJunk(reader, node);
  return node;
}

/** Whether a line that starts with a character not allowed in a bare key still has a key: `$path = 1`. */
function beginsOddKey(reader: Reader): boolean {
  const code = codeHere(reader);
  if (code === EQUALS || code === COMMA) return false;
  const rest = reader.text.slice(reader.at, restEnd(reader));
  return !/^[\]}{;]/.test(rest) && rest.includes('=');
}

/** Where a comment of another language starts in `start..end`; `end` if there is none. */
function commentIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if ((at === start || isBlank(codeAt(text, at - 1))) && commentSignBehind(text, at) !== undefined)
      return at;
  return end;
}

/** A statement ends with its line: anything left over is one problem, not several. */
function finishPair(reader: Reader, node: LocatedPair): LocatedPair {
  skipBlanks(reader);
  const code = codeHere(reader);
  if (isLineEnd(code) || code === HASH) return node;
  const end = restEnd(reader);
  const signAt = commentIn(reader.text, reader.at, end);
  const rest = { start: reader.at, end: trimmedEnd(reader.text, reader.at, signAt) };
  if (rest.end > rest.start) {
    if (!node.broken) reportRest(reader, node, rest);
    else if (reader.text.slice(rest.start, rest.end) === ',')
      removeComma(reader, node, { start: node.span.end, end: rest.end });
  }
  const sign = signAt < end ? commentSignBehind(reader.text, signAt) : undefined;
  reader.at = signAt;
  if (sign !== undefined) readWrongComment(reader, sign, end);
  reader.at = end;
  return new LocatedPair(node.span.start, end, node.key, node.equalsAt, node.value, true);
}

/** `"key": true,` from JSON: one fix for both the colon and the comma. */
function removeComma(reader: Reader, node: LocatedPair, span: Span): void {
  const problem = reader.problems.at(-1);
  if (problem?.kind !== 'colon-instead-of-equals' || problem.fix === undefined) return;
  if (problem.span.start < node.span.start || node.value?.broken !== false) return;
  const edits = [...problem.fix.edits, { span, newText: '' }];
  reader.problems[reader.problems.length - 1] = { ...problem, fix: { ...problem.fix, edits } };
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
  const end = restEnd(reader);
  const sign = commentSignBehind(reader.text, start);
  if (sign !== undefined) readWrongComment(reader, sign, end);
  reader.at = end;
  const node = new LocatedJunk(start, end);
  if (!header.broken && sign === undefined) reportAfterHeader(reader, header.span.end, node.span);
  return node;
}

/** Reads the next statement, comment or line end; skips spaces before it. */
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
