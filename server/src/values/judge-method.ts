import { characterReason, tokens, type ListRepair, type TokenReason } from './list-fault';
import {
  isForbiddenMethod,
  isMethod,
  isSafelistedMethod,
  knownMethod,
  normalizeMethod,
} from '../cors/method';
import { remembered } from '../text/remembered';

/** What can be wrong with one string of a list of methods, in the order in which one is reported. */
export type MethodFault =
  | { readonly id: 'method-invalid'; readonly reason: TokenReason; readonly repair: ListRepair }
  | { readonly id: 'method-forbidden' | 'method-case'; readonly repair: ListRepair }
  /** What should replace a wildcard depends on more than the string; any other method may stay. */
  | { readonly id: 'method-wildcard' | 'method-unknown'; readonly repair?: never };

/** Methods are compared byte for byte: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const methodReading = {
  judge: (method: string): MethodFault | undefined => judgeMethod(method),
  identity: (method: string): string => method,
} as const;

/** The first fault of a string in `Access-Control-Allow-Methods`; undefined for a known method as browsers spell it. */
export const judgeMethod = remembered((text: string): MethodFault | undefined => {
  if (!isMethod(text)) return invalid(text);
  if (isForbiddenMethod(text)) return { id: 'method-forbidden', repair: { values: [], meaning: 'same' } };
  const known = knownMethod(text);
  if (known === text) return undefined;
  // A page that writes `patch` sends `patch`, which matches as long as it is listed so.
  const meaning = known === normalizeMethod(text) ? 'same' : 'guess';
  if (known !== undefined) return { id: 'method-case', repair: { values: [known], meaning } };
  return { id: text === '*' ? 'method-wildcard' : 'method-unknown' };
});

/**
 * Whether the upper-case spelling alone changes nothing for browsers, which let these pass listed or not:
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export const isSafelistedInAnyCase = (method: string): boolean => isSafelistedMethod(method.toUpperCase());

function invalid(text: string): MethodFault {
  const id = 'method-invalid';
  const trimmed = text.trim();
  if (trimmed === '') return { id, reason: 'empty', repair: { values: [], meaning: 'same' } };
  const separated = tokens(trimmed.split(/[\s,]/u));
  if (separated === undefined)
    return { id, reason: characterReason(trimmed), repair: { values: [], meaning: 'guess' } };
  const values = [...new Set(separated.flatMap(spelledForBrowsers))];
  // A lone comma, or one at an end, separates nothing: it goes without a question.
  if (separated.length < 2)
    return { id, reason: isMethod(trimmed) ? 'surrounded' : 'comma', repair: { values, meaning: 'same' } };
  const between = tokens(trimmed.split(',')) !== undefined;
  const plain = between || separated.every((part) => knownMethod(part) !== undefined);
  // Split off, a `*` would begin to mean something.
  const meaning = plain && !values.includes('*') ? 'same' : 'guess';
  return { id, reason: 'several', repair: { values, meaning } };
}

const spelledForBrowsers = (token: string): readonly string[] =>
  isForbiddenMethod(token) ? [] : [normalizeMethod(token)];
