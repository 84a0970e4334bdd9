import {
  isForbiddenRequestHeaderName,
  isHeaderName,
  isResponseOnlyHeaderName,
} from '../cors/headers/header-name';
import { remembered } from '../text/remembered';
import { cutHeaders, type HeaderCut } from './cut-headers';
import { isAuthScheme, isPlainlyKey, looksLikeKey, mayBeKey } from './key-text';
import { isKnownHeader } from './known-headers';
import type { ListRepair, TokenReason, WildcardReason } from './list-fault';
import { inAscii, isPattern, isPlaceholder, isPlainlyQuoted, unwrapped, wordMeaning } from './list-text';

/** The possible faults of one string in a list of request headers, in order of precedence. */
export type HeaderFault =
  | {
      readonly id: 'header-invalid';
      readonly reason: TokenReason;
      readonly repair: ListRepair;
      /** There may be a key next to the name. A message never repeats it. */
      readonly hasKey?: boolean;
    }
  | {
      readonly id: 'header-forbidden' | 'header-response-only' | 'header-safelisted';
      readonly repair: ListRepair;
    }
  /** The replacement for a wildcard depends on more than this string. */
  | { readonly id: 'header-wildcard'; readonly reason: WildcardReason; readonly repair?: never };

/** Header names are case-insensitive: https://fetch.spec.whatwg.org/#concept-header-name */
export const headerReading = {
  judge: (name: string): HeaderFault | undefined => judgeHeaderName(name),
  identity: (name: string): string => name.toLowerCase(),
} as const;

/**
 * Without `Content-Type`: it is safelisted for only three formats, and JSON isn't one of them.
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
const safelistedNames: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language']);

/**
 * The first fault of a string in `Access-Control-Allow-Headers`; undefined for a name that a page may need there.
 */
export const judgeHeaderName = remembered((text: string): HeaderFault | undefined => {
  if (text === '*') return { id: 'header-wildcard', reason: 'star' };
  if (isPlaceholder(text)) return invalid('placeholder', guess([]));
  const odd = /^[A-Za-z0-9_.-]+$/u.test(text) ? undefined : oddFault(text);
  if (odd !== undefined) return odd;
  if (isPlainlyKey(text)) return keyAlone([]);
  if (isForbiddenRequestHeaderName(text)) return { id: 'header-forbidden', repair: gone };
  if (isResponseOnlyHeaderName(text)) return { id: 'header-response-only', repair: gone };
  if (wordMeaning(text) !== undefined) return { id: 'header-wildcard', reason: 'word' };
  return safelistedNames.has(text.toLowerCase()) ? { id: 'header-safelisted', repair: guess([]) } : undefined;
});

/** Every fault of a string, the one to report first, then those of the names in it as written. */
export function* headerFaults(text: string): Generator<HeaderFault> {
  const first = judgeHeaderName(text);
  if (first === undefined) return;
  yield first;
  if (first.id !== 'header-invalid' || first.reason === 'placeholder' || first.reason === 'character') return;
  for (const name of cutHeaders(inAscii(text)).names) {
    const next = isHeaderName(name) ? judgeHeaderName(name) : undefined;
    if (next !== undefined) yield next;
  }
}

const gone: ListRepair = { values: [], meaning: 'same' };
const invalid = (reason: TokenReason, repair: ListRepair): HeaderFault => ({
  id: 'header-invalid',
  reason,
  repair,
});

/** A key in place of a name, possibly after the scheme of `Authorization`. */
const keyAlone = (names: readonly string[]): HeaderFault => ({
  id: 'header-invalid',
  reason: 'value',
  repair: guess(names),
  hasKey: true,
});

/** The fault of a text with characters that names rarely have. */
function oddFault(text: string): HeaderFault | undefined {
  const plain = inAscii(text);
  if (plain.trim() === '') return invalid('empty', gone);
  const bare = unwrapped(plain);
  if (isPattern(bare) && !/[\s,;|]/u.test(bare)) return { id: 'header-wildcard', reason: 'pattern' };
  const cut = cutHeaders(plain);
  const isName = isHeaderName(text);
  if (isName && bare === text && !text.includes('|') && cut.values.length === 0) return undefined;
  return faultOfCut(text, plain, cut);
}

function faultOfCut(text: string, plain: string, cut: HeaderCut): HeaderFault {
  const { names, values } = cut;
  if (values.length > 0)
    return {
      id: 'header-invalid',
      reason: 'value',
      repair: guess(names),
      hasKey: values.some(({ name, value }) => mayBeKey(name, value)),
    };
  if (cut.unread && text.split(/[\s,;|:=]+/u).some(looksLikeKey))
    return keyAlone(isAuthScheme(/^\S*/u.exec(text)?.[0] ?? '') ? ['Authorization'] : names);
  if (cut.unread || names.length === 0) {
    const nothing = /^[\s,;|:]+$/u.test(plain);
    if (nothing) return invalid(/[,;|]/u.test(plain) ? 'comma' : 'colon', gone);
    return invalid('character', guess(names));
  }
  if (names.length > 1) return invalid('several', isSure(text, cut) ? same(names) : guess(names));
  if (cut.guessed) return invalid('blank-inside', guess(names));
  return lone(text, plain, names);
}

/**
 * Whether the names are certain: all are known, or they are separated by commas, where browsers split too. A text
 * that is itself a valid name, such as `a|b`, allows a different header than its parts would.
 */
const isSure = (text: string, { names, guessed }: HeaderCut): boolean =>
  !guessed &&
  !isHeaderName(text) &&
  (names.every(isKnownHeader) || text.split(',').every((part) => isListed(part.trim())));

const isListed = (part: string): boolean => part === '' || isHeaderName(part.replace(/:$/u, '').trim());

function lone(text: string, plain: string, names: readonly string[]): HeaderFault {
  if (plain !== text) return invalid('lookalike', guess(names));
  const [name = ''] = names;
  const around = text.replace(name, '');
  if (around.trim() === '') return invalid('surrounded', same(names));
  // `:authority` is an HTTP/2 pseudo-header, not a header; text after a name is syntax of curl and similar tools.
  if (/^[\s:]+$/u.test(around))
    return invalid('colon', text.trim().startsWith(':') ? guess(names) : same(names));
  if (/^[\s,;|:]+$/u.test(around)) return invalid('comma', same(names));
  return invalid('quoted', isPlainlyQuoted(text) ? same(names) : guess(names));
}

const guess = (names: readonly string[]): ListRepair => ({ ...same(names), meaning: 'guess' });

/** The names to keep, without duplicates that differ only in case. */
function same(names: readonly string[]): ListRepair {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (isForbiddenRequestHeaderName(name) || isResponseOnlyHeaderName(name) || kept.has(key)) continue;
    kept.set(key, name);
  }
  const isWide = [...kept.keys()].some((name) => isPattern(name) || wordMeaning(name) !== undefined);
  return { values: [...kept.values()], meaning: isWide ? 'guess' : 'same' };
}
