import { CLOSE_BRACKET, HASH, OPEN_BRACKET, codeAt, isLineEnd } from '../tree/characters';
import { readKey } from './keys';
import { LocatedHeader } from '../tree/located';
import { codeHere, lineEndFrom, report, skipBlanks, trimmedEnd, type Reader } from './reader';

function closersHere(reader: Reader, wanted: number): number {
  let count = 0;
  while (count < wanted && codeHere(reader) === CLOSE_BRACKET) {
    reader.at++;
    count++;
  }
  return count;
}

/** Skips to the end of a header that contains something other than key parts. */
function skipToCloser(reader: Reader): void {
  const { text, at: start } = reader;
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    if (code !== CLOSE_BRACKET && code !== HASH && !isLineEnd(code)) continue;
    reader.at = trimmedEnd(text, start, at);
    if (code === CLOSE_BRACKET) reader.at = at;
    return;
  }
}

function reportUnclosed(reader: Reader, start: number, closer: string, missing: number): void {
  const span = { start, end: reader.at };
  const message = `This table header is not closed: add \`${closer}\` after the name.`;
  const edit = { span: { start: reader.at, end: reader.at }, newText: closer.slice(0, missing) };
  report(reader, 'unclosed-header', span, message, {
    title: `Add \`${closer.slice(0, missing)}\``,
    edits: [edit],
  });
}

/** Reads the `[table]` or `[[table]]` whose bracket is here. It never extends past its line. */
export function readHeader(reader: Reader): LocatedHeader {
  const { text, at: start } = reader;
  const array = codeAt(text, start + 1) === OPEN_BRACKET;
  const brackets = array ? 2 : 1;
  const problems = reader.problems.length;
  reader.at += brackets;
  skipBlanks(reader);
  const key = readKey(reader, 'header');
  const keyEnd = reader.at;
  skipBlanks(reader);
  let isBroken = key.broken;
  if (codeHere(reader) !== CLOSE_BRACKET) {
    const from = reader.at;
    skipToCloser(reader);
    if (reader.at > from) {
      isBroken = true;
      const odd = { start: from, end: trimmedEnd(text, from, reader.at) };
      const message = 'This doesn’t belong in a table header. Put a single key between the brackets.';
      if (reader.problems.length === problems) report(reader, 'text-in-header', odd, message);
    } else {
      reader.at = keyEnd;
    }
  }
  const closers = closersHere(reader, brackets);
  if (closers < brackets) {
    isBroken = true;
    const isAlone = reader.problems.length === problems;
    if (isAlone) reportUnclosed(reader, start, array ? ']]' : ']', brackets - closers);
  }
  reader.at = Math.min(reader.at, lineEndFrom(text, start));
  return new LocatedHeader(start, reader.at, key, array, isBroken);
}
