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

/** Scripts can never send a header of this name, whatever its value: https://fetch.spec.whatwg.org/#forbidden-request-header */
export function isForbiddenRequestHeaderName(name: string): boolean {
  const lower = name.toLowerCase();
  return forbiddenNames.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-');
}

/**
 * Like the name alone, and also `X-HTTP-Method-Override` and its kin where the value names a forbidden method:
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export const isForbiddenRequestHeader = (name: string, value: string): boolean =>
  isForbiddenRequestHeaderName(name) ||
  (overridingNames.has(name.toLowerCase()) && splitUnquoted(value).some(isForbiddenMethod));

/** Commas within quotes do not part: https://fetch.spec.whatwg.org/#header-value-get-decode-and-split */
const splitUnquoted = (value: string): readonly string[] =>
  (value.match(/(?:[^",]|"(?:[^"\\]|\\.)*(?:"|$))+/gsu) ?? []).map(normalizeValue);

/** A header by which a server answers; in a request it means nothing. */
export const isResponseOnlyHeaderName = (name: string): boolean => responseOnlyNames.has(name.toLowerCase());
