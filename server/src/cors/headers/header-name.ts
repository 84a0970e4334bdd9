import { normalizeValue } from './header-list';
import { isForbiddenMethod } from '../method';
import { isToken } from './token';

/** https://fetch.spec.whatwg.org/#header-name */
export const isHeaderName = isToken;

const forbiddenNames: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
const overridingNames: ReadonlySet<string> = new Set([
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
]);
const responseOnlyNames: ReadonlySet<string> = new Set([
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-allow-private-network',
  'access-control-expose-headers',
  'access-control-max-age',
]);

/**
 * Scripts can't send a header of this name, whatever its value:
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeaderName(name: string): boolean {
  const lower = name.toLowerCase();
  return forbiddenNames.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-');
}

/**
 * By name, and for `X-HTTP-Method-Override` and its variants also by value, if it names a forbidden method:
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export const isForbiddenRequestHeader = (name: string, value: string): boolean =>
  isForbiddenRequestHeaderName(name) ||
  (overridingNames.has(name.toLowerCase()) && splitUnquoted(value).some(isForbiddenMethod));

/** Commas inside quotes don't split: https://fetch.spec.whatwg.org/#header-value-get-decode-and-split */
const splitUnquoted = (value: string): readonly string[] =>
  (value.match(/(?:[^",]|"(?:[^"\\]|\\.)*(?:"|$))+/gsu) ?? []).map(normalizeValue);

/** A header that only responses carry; in a request it has no meaning. */
export const isResponseOnlyHeaderName = (name: string): boolean => responseOnlyNames.has(name.toLowerCase());
