import { isToken } from './headers/token';

/** https://fetch.spec.whatwg.org/#concept-method */
export const isMethod = isToken;

const forbiddenMethods: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);
const safelistedMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const normalizedMethods: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** The methods that people may mean when they type them in another case; in upper case. */
export const knownMethods: readonly string[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'QUERY',
];

/** Scripts can't send these, in any case: https://fetch.spec.whatwg.org/#forbidden-method */
export const isForbiddenMethod = (method: string): boolean => forbiddenMethods.has(method.toUpperCase());

/**
 * Upper-cases six methods and leaves all others as typed, `patch` included:
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export const normalizeMethod = (method: string): string =>
  normalizedMethods.has(method.toUpperCase()) ? method.toUpperCase() : method;

/**
 * Needs no entry in the list. Precondition: `method` is normalized.
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export const isSafelistedMethod = (method: string): boolean => safelistedMethods.has(method);

/** The upper-case spelling of a known method, typed in any case; undefined for custom methods. */
export const knownMethod = (method: string): string | undefined =>
  knownMethods.find((known) => known === method.toUpperCase());
