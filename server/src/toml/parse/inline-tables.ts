import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, END, OPEN_BRACKET } from '../tree/characters';
import { isCutOff } from './arrays';
import { LocatedInlineTable, type LocatedPair } from '../tree/located-values';
import type { KeyValueNode, Span } from '../tree/nodes';
import { codeHere, markOf, readLayout, report, rewind, type Mark, type Reader } from './reader';

type ReadPair = (reader: Reader) => LocatedPair;

interface Fallback {
  readonly mark: Mark;
  readonly entries: number;
}

function reportMissingComma(reader: Reader, previous: KeyValueNode): void {
  const { end } = previous.span;
  const message = 'A comma is missing between this key and the next one.';
  const edit = { span: { start: end, end }, newText: ',' };
  report(reader, 'missing-comma', { start: end - 1, end }, message, {
    title: 'Add the comma',
    edits: [edit],
  });
}

function reportSecondComma(reader: Reader, span: Span): void {
  const message = 'This comma has no key and value before it. Remove the comma, or add a pair before it.';
  const fix = { title: 'Remove the comma', edits: [{ span, newText: '' }] };
  report(reader, 'superfluous-comma', span, message, fix);
}

/** `{"GET", "POST"}`: only quoted names. */
const isListInBraces = (entries: readonly KeyValueNode[]): boolean =>
  entries.length > 0 &&
  entries.every(
    ({ key, equals, value }) =>
      equals === undefined &&
      value === undefined &&
      key.parts.every(({ style, broken }) => style !== 'bare' && !broken),
  );

/** Reports one problem instead of one per element. */
function reportBraces(reader: Reader, start: number, problems: number): void {
  reader.problems.length = problems;
  const end = reader.at;
  const message = 'Use square brackets for a list; braces are for keys with values.';
  const edits = [
    { span: { start, end: start + 1 }, newText: '[' },
    { span: { start: end - 1, end }, newText: ']' },
  ];
  report(reader, 'braces-for-list', { start, end }, message, { title: 'Use square brackets', edits });
}

/** Gives up on a table without `}`: the lines after its first are parsed as statements. */
function unclosed(
  reader: Reader,
  start: number,
  entries: LocatedPair[],
  fallback: Fallback,
): LocatedInlineTable {
  rewind(reader, fallback.mark);
  entries.length = fallback.entries;
  reader.unclosedBraces.add(start);
  reader.givenUp++;
  reader.cutAt = reader.at;
  if (!isCutOff(entries.at(-1)?.value)) {
    const message = 'This `{` is never closed: the inline table needs a `}` after its last value.';
    const edit = { span: { start: reader.at, end: reader.at }, newText: ' }' };
    const fix = entries.length > 0 ? { title: 'Close the inline table', edits: [edit] } : undefined;
    report(reader, 'unclosed-inline-table', { start, end: start + 1 }, message, fix);
  }
  return new LocatedInlineTable(start, reader.at, entries, false, true);
}

/**
 * Reads the inline table whose `{` is here. TOML 1.1 allows it to span lines, but an unclosed one must not swallow
 * the lines after it, so everything past its first line is undone if no `}` follows.
 */
export function readInlineTable(reader: Reader, readPair: ReadPair): LocatedInlineTable {
  const start = reader.at;
  const entries: LocatedPair[] = [];
  let firstLine: Fallback | undefined;
  let comma: 'expected' | 'read' = 'read';
  // If a nested table is given up, this one is too, without looking further.
  const { givenUp } = reader;
  const problems = reader.problems.length;
  let broken = false;
  reader.at++;
  for (;;) {
    const here = { mark: markOf(reader), entries: entries.length };
    const isCut = reader.at === reader.cutAt && reader.givenUp > givenUp;
    if (!isCut && readLayout(reader) === 'new-line') firstLine ??= here;
    const code = codeHere(reader);
    const last = entries.at(-1);
    if (code === CLOSE_BRACE) {
      reader.at++;
      if (isListInBraces(entries)) {
        reportBraces(reader, start, problems);
        broken = true;
      }
      return new LocatedInlineTable(start, reader.at, entries, true, broken);
    }
    const isOver =
      isCut ||
      code === END ||
      code === OPEN_BRACKET ||
      code === CLOSE_BRACKET ||
      (firstLine !== undefined && (reader.unclosedBraces.has(start) || reader.givenUp > givenUp));
    if (isOver) return unclosed(reader, start, entries, firstLine ?? here);
    if (code === COMMA) {
      const span = { start: reader.at, end: ++reader.at };
      if (comma === 'read') {
        reportSecondComma(reader, span);
        broken = true;
      }
      comma = 'read';
    } else {
      if (comma === 'expected' && last?.broken === false) reportMissingComma(reader, last);
      entries.push(readPair(reader));
      comma = 'expected';
    }
  }
}
