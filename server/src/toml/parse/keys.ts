import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  HASH,
  QUOTE,
  SLASH,
  codeAt,
  isBareKey,
  isBlank,
  isLineEnd,
  isQuote,
} from '../tree/characters';
import { LocatedKey, LocatedKeyPart } from '../tree/located';
import type { KeyPart } from '../tree/nodes';
import { codeHere, lineEndFrom, maximumDepth, report, skipBlanks, trimmedEnd, type Reader } from './reader';
import { hasOddBlank, reportOddBlank, withoutOddBlanks } from './problems/odd-blanks';
import { readString } from './scalars/strings';

export type KeyPlace = 'line' | 'inline-table' | 'header';

/** A name as a key: bare if TOML allows it, otherwise in the quotes that need no escape. */
export function quoteKey(name: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(name)) return name;
  if (!name.includes("'") && /["\\]/.test(name) && !/[\p{Cc}]/u.test(name)) return `'${name}'`;
  return JSON.stringify(name).replace(/\u007f/g, '\\u007F');
}

function readQuotedPart(reader: Reader, place: KeyPlace): LocatedKeyPart {
  const style = codeHere(reader) === QUOTE ? 'basic' : 'literal';
  const start = reader.at;
  const { value, broken } = readString(reader, place === 'header' ? 'header' : 'key');
  return new LocatedKeyPart(start, reader.at, value, style, broken);
}

/** Remains of quotes: one is missing, or they are typographic. */
const strayQuotes = /^["'“”„‘’]+|["'“”‘’]+$/gu;

const endsPart = (code: number, place: KeyPlace): boolean =>
  isLineEnd(code) ||
  isBlank(code) ||
  code === EQUALS ||
  code === HASH ||
  code === CLOSE_BRACKET ||
  (place !== 'header' && code === COLON) ||
  (place === 'inline-table' && (code === COMMA || code === CLOSE_BRACE));

/**
 * `cors_overrides./api/admin.cors_methods = …`: in a key, the option's name follows the path, so a last dot with a
 * bare name after it ends the path. If the value is an inline table, the key is the path alone.
 */
function pathEnd(text: string, start: number, end: number): number {
  const dot = text.lastIndexOf('.', end - 1);
  const isName = dot > start && dot + 1 < end && /^[A-Za-z0-9_-]+$/.test(text.slice(dot + 1, end));
  return isName && !/^[ \t]*=[ \t]*\{/.test(text.slice(end, lineEndFrom(text, end))) ? dot : end;
}

/** The end of text that was probably meant as one name. In a header, a path extends to the end. */
function oddPartEnd(text: string, start: number, place: KeyPlace): number {
  let isPath = false;
  for (let at = start; ; at++) {
    const code = codeAt(text, at);
    if (code === SLASH) isPath = true;
    const isInPath = isPath && place === 'header' && (isBlank(code) || code === EQUALS);
    if (code === DOT && !isPath) return at;
    if (!endsPart(code, place) || isInPath) continue;
    const end = trimmedEnd(text, start, at);
    return isPath && place !== 'header' ? pathEnd(text, start, end) : end;
  }
}

function reportUnquoted(reader: Reader, part: KeyPart, place: KeyPlace): void {
  if (hasOddBlank(part.name)) {
    reportOddBlank(reader, part.span);
    return;
  }
  if (/^[$@%&!][A-Za-z_][\w-]*$/.test(part.name)) {
    const { start } = part.span;
    const sign = part.name.charAt(0);
    const message = `TOML keys don’t start with \`${sign}\`. Remove it.`;
    const edits = [{ span: { start, end: start + 1 }, newText: '' }];
    report(reader, 'sign-before-key', part.span, message, { title: `Remove \`${sign}\``, edits });
    return;
  }
  const [, table, inner] = /^([\w-]+)\[(["'][^"']*["'])$/.exec(part.name) ?? [];
  if (place === 'header' && table !== undefined && inner !== undefined) {
    const message = `Table names are separated by a dot: \`${table}.${inner}\`.`;
    const at = part.span.start + table.length;
    const edits = [
      { span: { start: at, end: at + 1 }, newText: '.' },
      { span: { start: part.span.end, end: part.span.end + 1 }, newText: '' },
    ];
    report(reader, 'index-in-key', part.span, message, { title: 'Use a dot', edits });
    return;
  }
  const isPath = place === 'header' && part.name.includes('/');
  const quoted = quoteKey(part.name.replace(strayQuotes, ''));
  const message = isPath
    ? `The path \`${part.name}\` needs quotes: \`${quoted}\`.`
    : `The key \`${part.name}\` needs quotes: an unquoted key contains only ASCII letters, digits, \`_\` and \`-\`.`;
  const fix = {
    title: `Put the ${isPath ? 'path' : 'key'} in quotes`,
    edits: [{ span: part.span, newText: quoted }],
  };
  const isPlain = !/[[\](){}]/.test(part.name);
  report(
    reader,
    isPath ? 'unquoted-path-in-header' : 'unquoted-key',
    part.span,
    message,
    isPlain ? fix : undefined,
  );
}

function readBarePart(reader: Reader, place: KeyPlace): LocatedKeyPart {
  const { text, at: start } = reader;
  let at = start;
  while (isBareKey(codeAt(text, at))) at++;
  const code = codeAt(text, at);
  if (at > start && (code === DOT || isQuote(code) || endsPart(code, place))) {
    reader.at = at;
    return new LocatedKeyPart(start, at, text.slice(start, at), 'bare', false);
  }
  const end = oddPartEnd(text, start, place);
  reader.at = end;
  const written = text.slice(start, end);
  const part = (name: string): LocatedKeyPart => new LocatedKeyPart(start, end, name, 'bare', true);
  if (end > start) reportUnquoted(reader, part(written), place);
  return part(withoutOddBlanks(written));
}

function reportEmptyPart(reader: Reader, place: KeyPlace): void {
  const { text, at } = reader;
  // Put the problem on the preceding dot or bracket, unless the line starts here: a problem stays within its
  // statement.
  const isFirst = at === 0 || isLineEnd(codeAt(text, at - 1));
  const span = isFirst ? { start: at, end: at + 1 } : { start: at - 1, end: at };
  const message =
    place === 'header'
      ? 'A table name is missing here. Dots separate names.'
      : 'Part of the key is missing here. Dots separate names.';
  report(reader, 'empty-key-part', span, message);
}

/** Reads a plain, quoted or dotted key. It has at least one part, which may be empty and broken. */
export function readKey(reader: Reader, place: KeyPlace): LocatedKey {
  const parts: LocatedKeyPart[] = [];
  const start = reader.at;
  let end = start;
  let isTooDeep = false;
  for (;;) {
    const part = isQuote(codeHere(reader)) ? readQuotedPart(reader, place) : readBarePart(reader, place);
    if (part.span.end === part.span.start) reportEmptyPart(reader, place);
    if (parts.length < maximumDepth) parts.push(part);
    else isTooDeep = true;
    end = part.span.end;
    skipBlanks(reader);
    if (codeHere(reader) !== DOT) break;
    end = ++reader.at;
    skipBlanks(reader);
  }
  reader.at = end;
  if (isTooDeep) {
    const message = `This key has more than ${maximumDepth} parts, more than this program reads.`;
    report(reader, 'too-deep', { start, end }, message);
  }
  return new LocatedKey(start, end, parts, isTooDeep || parts.some((part) => part.broken));
}
