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

/** Quotes a name for use as a key: bare where TOML allows it, else in the quotes that need no escape. */
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

/** What is left of quotes of which one is missing, or which are typographic. */
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
 * `cors_overrides./api/admin.cors_methods = …`: in a key the name of an option follows the path, so the last
 * dot ends it if a bare name follows, and not the name of a table in braces.
 */
function pathEnd(text: string, start: number, end: number): number {
  const dot = text.lastIndexOf('.', end - 1);
  const isName = dot > start && dot + 1 < end && /^[A-Za-z0-9_-]+$/.test(text.slice(dot + 1, end));
  return isName && !/^[ \t]*=[ \t]*\{/.test(text.slice(end, lineEndFrom(text, end))) ? dot : end;
}

/** The end of what must have been meant as one name: a path goes on to the end of its header. */
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
  // At the dot or bracket in front, unless the line begins here: no problem reaches out of its statement.
  const isFirst = at === 0 || isLineEnd(codeAt(text, at - 1));
  const span = isFirst ? { start: at, end: at + 1 } : { start: at - 1, end: at };
  const message =
    place === 'header'
      ? 'A table name is missing here. Dots separate names.'
      : 'Part of the key is missing here. Dots separate names.';
  report(reader, 'empty-key-part', span, message);
}

/** Reads a key, plain, quoted or dotted. Always at least one part, if need be an empty and broken one. */
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
