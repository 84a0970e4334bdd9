import { isToken } from './token';

/** Names and values in the order and case they have on the wire; a name may occur several times. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/**
 * Strips spaces, tabs and line ends from both ends: https://fetch.spec.whatwg.org/#concept-header-value-normalize
 */
export function normalizeValue(value: string): string {
  let start = 0;
  let end = value.length;
  // A pattern anchored at the end takes quadratic time, and a server may be hostile.
  while (start < end && blank.has(value.charAt(start))) start += 1;
  while (end > start && blank.has(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

const blank: ReadonlySet<string> = new Set(['\t', '\n', '\r', ' ']);

/** The values of all headers with this name, in any case. */
export const headerValues = (headers: HeaderList, name: string): readonly string[] =>
  headers
    .filter(([each]) => each.toLowerCase() === name.toLowerCase())
    .map(([, value]) => normalizeValue(value));

/**
 * The value of a header; undefined if there is none. Several headers of one name are combined with `, `, which is
 * why duplicate headers fail: https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(headers: HeaderList, name: string): string | undefined {
  const values = headerValues(headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

export type TokenList =
  | { readonly ok: true; readonly tokens: readonly string[] }
  | { readonly ok: false; readonly badItem: string };

/**
 * The items of a header whose grammar is a list of tokens; undefined if there is no such header. Empty items are
 * ignored, and one item that isn't a token makes the header invalid:
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractTokens(headers: HeaderList, name: string): TokenList | undefined {
  const values = headerValues(headers, name);
  if (values.length === 0) return undefined;
  const tokens = values
    .flatMap((value) => value.split(','))
    .map(normalizeValue)
    .filter((item) => item !== '');
  const badItem = tokens.find((item) => !isToken(item));
  return badItem === undefined ? { ok: true, tokens } : { ok: false, badItem };
}
