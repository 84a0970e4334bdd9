import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EQUALS,
  HASH,
  OPEN_BRACE,
  codeAt,
  isBareKey,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import type { ReadValue } from './arrays';
import { quoteKey, readKey } from './keys';
import { LocatedKey, LocatedKeyPart } from '../tree/located';
import { LocatedPair, type LocatedValue } from '../tree/located-values';
import type { Key, Span } from '../tree/nodes';
import { yamlList } from './problems/word-problems';
import { blanksEnd, codeHere, markOf, report, skipBlanks, trimmedEnd, type Reader } from './reader';

export type PairContext = 'line' | 'inline-table';

/** Whether nothing here could be a value. */
function isOver(reader: Reader, place: PairContext): boolean {
  const code = codeHere(reader);
  if (isLineEnd(code) || code === HASH) return true;
  return place === 'inline-table' && (code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET);
}

/** The offset of `=` on the rest of the line, unless a quote, a comment or a closing bracket comes first. */
function equalsAhead(reader: Reader, place: PairContext): number | undefined {
  const { text } = reader;
  for (let at = reader.at; ; at++) {
    const code = codeAt(text, at);
    if (code === EQUALS) return at;
    if (isLineEnd(code) || code === HASH || isQuote(code)) return undefined;
    if (place === 'inline-table' && (code === COMMA || code === CLOSE_BRACE)) return undefined;
  }
}

/** In `cors_overrides./api/my admin.cors_methods`, only the path needs quotes. */
function inQuotes(name: string): string {
  const [, head, path] = /^((?:[A-Za-z0-9_-]+\.)+)(\/.*)$/.exec(name) ?? [];
  if (head === undefined || path === undefined) return quoteKey(name);
  const tail = /\.[A-Za-z0-9_-]+$/.exec(path)?.[0] ?? '';
  return head + quoteKey(path.slice(0, path.length - tail.length)) + tail;
}

/** `my key = 1`: everything before the `=` is one key without its quotes. */
function wholeKey(reader: Reader, key: Key, equals: number): LocatedKey {
  const { text } = reader;
  const span = { start: key.span.start, end: trimmedEnd(text, key.span.start, equals) };
  const name = text.slice(span.start, span.end);
  reader.at = equals;
  if (reportForeignKey(reader, name, span))
    return new LocatedKey(span.start, span.end, [partOf(span, name)], true);
  const message = `The key \`${name}\` needs quotes: an unquoted key contains only ASCII letters, digits, \`_\` and \`-\`.`;
  const fix = { title: 'Put the key in quotes', edits: [{ span, newText: inQuotes(name) }] };
  report(reader, 'unquoted-key', span, message, /["']/.test(name) ? undefined : fix);
  return new LocatedKey(span.start, span.end, [partOf(span, name)], true);
}

const partOf = (span: Span, name: string): LocatedKeyPart =>
  new LocatedKeyPart(span.start, span.end, name, 'bare', true);

/** `export a =`, `a += …` and `a[0] = …`: quoting these would name another key. */
function reportForeignKey(reader: Reader, name: string, span: Span): boolean {
  const [, word, rest] = /^(export|set|let|const|var|local|declare|setenv)[ \t]+([\w.-]+)$/i.exec(name) ?? [];
  if (word !== undefined && rest !== undefined) {
    const edits = [{ span: { start: span.start, end: span.end - rest.length }, newText: '' }];
    const message = `TOML has no \`${word}\`. Start the line with the key.`;
    report(reader, 'foreign-keyword', span, message, { title: `Remove \`${word}\``, edits });
  } else if (/^[\w.-]+[ \t]*[-+?|]$/.test(name)) {
    report(
      reader,
      'wrong-operator',
      span,
      `TOML has no \`${name.slice(-1)}=\`. Write the key once, with its whole value.`,
    );
  } else if (/^[\w.-]+\[[^\]]*\]$/.test(name)) {
    report(reader, 'index-in-key', span, 'TOML has no indexes. Write a single array: `key = ["a", "b"]`.');
  } else return false;
  return true;
}

/** Operators of other languages, accepted in place of `=`; longer ones first. */
const operators = ['==', '=>', ':=', ':'] as const;

function readOperator(reader: Reader, key: Key, operator: (typeof operators)[number]): void {
  const { text, at: start } = reader;
  reader.at += operator.length;
  const span = { start, end: reader.at };
  const name = text.slice(key.span.start, key.span.end);
  // A YAML table or list follows on the lines below; an `=` alone wouldn't make it TOML.
  const isBare =
    isLineEnd(codeAt(text, blanksEnd(text, span.end))) || codeAt(text, blanksEnd(text, span.end)) === HASH;
  if (isBare && operator === ':') {
    const message = `\`${name}:\` is YAML. In TOML, write a table as \`[${name}]\` and a list as \`${name} = ["a", "b"]\`.`;
    report(reader, 'yaml-key', { start: key.span.start, end: span.end }, message);
    return;
  }
  const message = `TOML writes \`=\` between a key and its value, not \`${operator}\`: \`${name} = …\`.`;
  const edit = { span: { start: key.span.end, end: span.end }, newText: ' =' };
  const fix = { title: `Replace \`${operator}\` by \`=\``, edits: [edit] };
  const kind = operator === ':' ? 'colon-instead-of-equals' : 'wrong-operator';
  report(reader, kind, span, message, key.broken ? undefined : fix);
}

/** `api]`: a header without its opening bracket. */
function reportUnopened(reader: Reader, key: Key): void {
  const { start } = key.span;
  const name = reader.text.slice(start, key.span.end);
  const message = `This \`]\` has no opening bracket. Write the table header as \`[${name}]\`.`;
  const edit = { span: { start, end: start }, newText: '[' };
  const span = { start, end: reader.at + 1 };
  report(reader, 'unopened-header', span, message, { title: 'Add the opening bracket', edits: [edit] });
}

function reportMissingEquals(reader: Reader, key: Key, rest: 'value' | 'nothing'): void {
  const name = reader.text.slice(key.span.start, key.span.end);
  if (name === '-') {
    report(reader, 'yaml-list', key.span, yamlList);
    return;
  }
  if (rest === 'nothing') {
    const message = `\`${name}\` is incomplete: a key needs \`=\` and a value.`;
    report(reader, 'missing-equals', key.span, message);
    return;
  }
  if (codeHere(reader) === OPEN_BRACE) {
    const message = `TOML tables have no braces: write \`[${name}]\` on its own line, and its keys below it.`;
    report(reader, 'braces-around-table', { start: key.span.start, end: reader.at + 1 }, message);
    return;
  }
  const message = `An \`=\` is missing between \`${name}\` and its value.`;
  const edit = { span: { start: key.span.end, end: reader.at }, newText: ' = ' };
  report(reader, 'missing-equals', key.span, message, { title: 'Add `=`', edits: [edit] });
}

const pair = (
  key: LocatedKey,
  equals: Span | undefined,
  value: LocatedValue | undefined,
  end: number,
): LocatedPair =>
  new LocatedPair(
    key.span.start,
    end,
    key,
    equals?.start ?? -1,
    value,
    key.broken || equals === undefined || value === undefined || value.broken,
  );

/** Reads the text between key and value. Returns the `=`, or why there is none. */
function readEquals(
  reader: Reader,
  key: Key,
  place: PairContext,
): Span | 'operator' | 'value' | 'unopened' | 'nothing' {
  const operator = operators.find((sign) => reader.text.startsWith(sign, reader.at));
  if (operator !== undefined) {
    readOperator(reader, key, operator);
    return 'operator';
  }
  if (codeHere(reader) === EQUALS) return { start: reader.at, end: ++reader.at };
  if (place === 'line' && codeHere(reader) === CLOSE_BRACKET && !key.broken) {
    reportUnopened(reader, key);
    return 'unopened';
  }
  return isOver(reader, place) ? 'nothing' : 'value';
}

/** `key value`, or any prose. Only a valid value suggests that just the `=` is missing. */
function readWithoutEquals(
  reader: Reader,
  key: LocatedKey,
  place: PairContext,
  readValue: ReadValue,
): LocatedPair {
  const mark = markOf(reader);
  const value = readValue(reader, place);
  const { at } = reader;
  if (!value.broken) {
    reader.at = mark.at;
    if (!key.broken) reportMissingEquals(reader, key, 'value');
    reader.at = at;
  } else {
    reader.problems.length = mark.problems;
    if (!key.broken) reportMissingEquals(reader, key, 'nothing');
  }
  return pair(key, undefined, value, at);
}

function reportMissingValue(reader: Reader, key: Key, equals: Span | undefined): void {
  if (key.broken || equals === undefined) return;
  const name = reader.text.slice(key.span.start, key.span.end);
  const message = `\`${name}\` has no value. Write one after the \`=\`.`;
  report(reader, 'missing-value', equals, message);
}

function needsWholeKey(reader: Reader, key: Key): boolean {
  const code = codeHere(reader);
  if (code === COLON) return isBareKey(codeAt(reader.text, reader.at + 1));
  return code !== EQUALS && !key.parts.some((part) => part.style !== 'bare');
}

/** Reads `key = value`, or as much of it as there is. */
export function readPair(reader: Reader, place: PairContext, readValue: ReadValue): LocatedPair {
  const problems = reader.problems.length;
  let key = readKey(reader, place);
  skipBlanks(reader);
  if (needsWholeKey(reader, key)) {
    const ahead = equalsAhead(reader, place);
    if (ahead !== undefined) {
      // Drop the problems found at its start: one problem covers the whole.
      reader.problems.length = problems;
      key = wholeKey(reader, key, ahead);
    }
  }
  const beforeEquals = reader.at;
  const found = readEquals(reader, key, place);
  const equals = typeof found === 'string' ? undefined : found;
  const end = reader.at > beforeEquals ? reader.at : key.span.end;
  if (found === 'nothing' && !key.broken) reportMissingEquals(reader, key, 'nothing');
  if (found === 'nothing' || found === 'unopened') return pair(key, undefined, undefined, end);
  if (found === 'value') return readWithoutEquals(reader, key, place, readValue);
  skipBlanks(reader);
  if (isOver(reader, place)) {
    reportMissingValue(reader, key, equals);
    reader.at = end;
    return pair(key, equals, undefined, end);
  }
  const below = key.parts.length - 1;
  reader.depth += below;
  const value = readValue(reader, place);
  reader.depth -= below;
  return pair(key, equals, value, reader.at);
}
