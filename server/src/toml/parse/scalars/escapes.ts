import type { Span } from '../../../text/span';
import { BACKSLASH, CARRIAGE_RETURN, LINE_FEED, codeAt, isBlank } from '../../tree/characters';

const simple: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
  '"': '"',
  '\\': '\\',
};
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

interface Decoded {
  readonly value: string;
  /** The first escape that TOML doesn't define, or that isn't a valid character. */
  readonly invalid: Span | undefined;
}

function hexAt(text: string, start: number, end: number): number | undefined {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = Number.parseInt(text.charAt(at), 16);
    if (Number.isNaN(digit)) return undefined;
    value = value * 16 + digit;
  }
  return value;
}

/** Only Unicode scalar values may be escaped: no surrogates, nothing above U+10FFFF. */
const characterOf = (code: number | undefined): string | undefined =>
  code === undefined || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? undefined
    : String.fromCodePoint(code);

/**
 * The end of a line continuation: a backslash with only spaces after it on its line, and all whitespace that
 * follows.
 */
function lineContinuationEnd(text: string, start: number, end: number): number | undefined {
  let at = start + 1;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const code = at < end ? codeAt(text, at) : -1;
  if (code !== LINE_FEED && code !== CARRIAGE_RETURN) return undefined;
  while (at < end && (isBlank(text.charCodeAt(at)) || text[at] === '\n' || text[at] === '\r')) at++;
  return at;
}

/** Decodes `text[start..end)`, the content of a basic string, including TOML 1.1 escapes. */
export function decodeEscapes(
  text: string,
  start: number,
  end: number,
  style: 'basic' | 'multiline-basic',
): Decoded {
  let value = '';
  let invalid: Decoded['invalid'];
  let from = start;
  for (let at = text.indexOf('\\', start); at >= 0 && at < end; at = text.indexOf('\\', from)) {
    value += text.slice(from, at);
    const letter = at + 1 < end ? text.charAt(at + 1) : '';
    const plain = simple[letter];
    const count = digits[letter];
    const continued = style === 'multiline-basic' ? lineContinuationEnd(text, at, end) : undefined;
    if (plain !== undefined) {
      value += plain;
      from = at + 2;
    } else if (count !== undefined) {
      from = Math.min(at + 2 + count, end);
      const character = characterOf(at + 2 + count <= end ? hexAt(text, at + 2, from) : undefined);
      if (character === undefined) {
        invalid ??= { start: at, end: at + 2 };
        from = at + 2;
      }
      value += character ?? text.slice(at, from);
    } else if (continued !== undefined) {
      from = continued;
    } else {
      from = Math.min(at + 2, end);
      invalid ??= { start: at, end: from };
      value += text.slice(at, from);
    }
  }
  return { value: value + text.slice(from, end), invalid };
}

export const hasEscape = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === BACKSLASH) return true;
  return false;
};
