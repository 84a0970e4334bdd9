import { isForbiddenRequestHeaderName, isHeaderName, isResponseOnlyHeaderName } from '../cors/header-name';
import { characterReason, tokens, type ListRepair, type TokenReason } from './list-fault';
import { remembered } from '../text/remembered';

/** What can be wrong with one string of a list of request headers, in the order in which one is reported. */
export type HeaderFault =
  | { readonly id: 'header-invalid'; readonly reason: TokenReason; readonly repair: ListRepair }
  | {
      readonly id: 'header-forbidden' | 'header-response-only' | 'header-safelisted';
      readonly repair: ListRepair;
    }
  /** What should replace a wildcard depends on more than the string. */
  | { readonly id: 'header-wildcard'; readonly repair?: never };

/** Names of headers are compared without regard to case: https://fetch.spec.whatwg.org/#concept-header-name */
export const headerReading = {
  judge: (name: string): HeaderFault | undefined => judgeHeaderName(name),
  identity: (name: string): string => name.toLowerCase(),
} as const;

/**
 * `Content-Type` is left out on purpose: it is safelisted for three formats only, and JSON is none of them:
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
const safelistedNames: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language']);

/** The first fault of a string in `Access-Control-Allow-Headers`; undefined for a name that a page may need there. */
export const judgeHeaderName = remembered((text: string): HeaderFault | undefined => {
  if (!isHeaderName(text)) return invalid(text);
  if (isForbiddenRequestHeaderName(text)) return { id: 'header-forbidden', repair: gone };
  if (isResponseOnlyHeaderName(text)) return { id: 'header-response-only', repair: gone };
  if (text === '*') return { id: 'header-wildcard' };
  if (safelistedNames.has(text.toLowerCase()))
    return { id: 'header-safelisted', repair: { values: [], meaning: 'guess' } };
  return undefined;
});

const gone: ListRepair = { values: [], meaning: 'same' };

function invalid(text: string): HeaderFault {
  const id = 'header-invalid';
  const trimmed = text.trim();
  if (trimmed === '') return { id, reason: 'empty', repair: gone };
  if (isHeaderName(trimmed)) return { id, reason: 'surrounded', repair: same([trimmed]) };
  const listed = tokens(trimmed.split(',').map(withoutColon));
  if (listed !== undefined)
    return { id, reason: listed.length > 1 ? 'several' : loneReason(trimmed), repair: same(listed) };
  const name = /^([^\s:]+)\s*:/u.exec(trimmed)?.[1];
  if (name !== undefined && isHeaderName(name))
    return { id, reason: 'value', repair: { ...same([name]), meaning: 'guess' } };
  const words = tokens(trimmed.split(/[\s,]/u));
  if (words === undefined)
    return { id, reason: characterReason(trimmed), repair: { values: [], meaning: 'guess' } };
  // `X-API-Key Authorization` is two names; `Content Type` is one whose hyphen was forgotten.
  const several = trimmed.includes(',') || words.some((word) => word.includes('-'));
  const values = several ? words : [words.join('-')];
  return {
    id,
    reason: several ? 'several' : 'blank-inside',
    repair: { ...same(values), meaning: 'guess' },
  };
}

const loneReason = (text: string): TokenReason => (text.includes(',') ? 'comma' : 'colon');

/** A loop, since a pattern for a run at the end takes quadratic time. */
function withoutColon(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s:]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The names that may stay, once each whatever their case. */
function same(names: readonly string[]): ListRepair {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (isForbiddenRequestHeaderName(name) || isResponseOnlyHeaderName(name) || kept.has(key)) continue;
    kept.set(key, name);
  }
  return { values: [...kept.values()], meaning: kept.has('*') ? 'guess' : 'same' };
}
