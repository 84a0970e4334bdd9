import { OPEN_BRACE, OPEN_BRACKET, isQuote } from '../tree/characters';
import { readArray } from './arrays';
import { readInlineTable } from './inline-tables';
import { LocatedBroken, type LocatedValue } from '../tree/located-values';
import { readPair } from './pairs';
import { codeHere, lineEndFrom, maximumDepth, report, type ValueContext, type Reader } from './reader';
import { templateEnd } from './problems/placeholders';
import { readString } from './scalars/strings';
import { reportPlaceholder } from './problems/word-problems';
import { readWord } from './scalars/words';

function readTooDeep(reader: Reader): LocatedValue {
  const start = reader.at;
  reader.at = lineEndFrom(reader.text, start);
  reader.givenUp++;
  const message = `This value nests more than ${maximumDepth} levels deep, more than this program reads.`;
  report(reader, 'too-deep', { start, end: start + 1 }, message);
  return new LocatedBroken(start, reader.at);
}

function readTemplate(reader: Reader, end: number): LocatedValue {
  const node = new LocatedBroken(reader.at, end);
  reportPlaceholder(reader, node.span);
  reader.at = end;
  return node;
}

const readInlinePair = (reader: Reader) => readPair(reader, 'inline-table', readValue);

/** Reads the value that starts here. Precondition: no space, line end or comment is here. */
export function readValue(reader: Reader, place: ValueContext): LocatedValue {
  const code = codeHere(reader);
  if (isQuote(code)) return readString(reader, place);
  if (code !== OPEN_BRACKET && code !== OPEN_BRACE) return readWord(reader, place);
  const template = templateEnd(reader.text, reader.at);
  if (template !== -1) return readTemplate(reader, template);
  if (reader.depth >= maximumDepth) return readTooDeep(reader);
  reader.depth++;
  const value =
    code === OPEN_BRACKET ? readArray(reader, readValue) : readInlineTable(reader, readInlinePair);
  reader.depth--;
  return value;
}
