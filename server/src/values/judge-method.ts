import {
  isForbiddenMethod,
  isMethod,
  isSafelistedMethod,
  knownMethod,
  knownMethods,
  normalizeMethod,
} from '../cors/method';
import { remembered } from '../text/remembered';
import { tokens, type ListRepair, type TokenReason, type WildcardReason } from './list-fault';
import { inAscii, isPattern, isPlaceholder, isPlainlyQuoted, unwrapped, wordMeaning } from './list-text';

/** The possible faults of one string in a list of methods, in order of precedence. */
export type MethodFault =
  | { readonly id: 'method-invalid'; readonly reason: TokenReason; readonly repair: ListRepair }
  | { readonly id: 'method-forbidden' | 'method-case'; readonly repair: ListRepair }
  /** The replacement for a wildcard depends on more than this string. */
  | { readonly id: 'method-wildcard'; readonly reason: WildcardReason; readonly repair?: never }
  /** Any other method may be intended; `near` is the known method that differs from it by one letter. */
  | { readonly id: 'method-unknown'; readonly near: string | undefined; readonly repair?: never };

/** Methods are compared byte for byte: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const methodReading = {
  judge: (method: string): MethodFault | undefined => judgeMethod(method),
  identity: (method: string): string => method,
} as const;

const joiners: ReadonlySet<string> = new Set(['AND', 'OR']);

/**
 * The first fault of a string in `Access-Control-Allow-Methods`; undefined for a known method as browsers spell it.
 */
export const judgeMethod = remembered((text: string): MethodFault | undefined => {
  if (text === '*') return { id: 'method-wildcard', reason: 'star' };
  const odd = /^[A-Za-z0-9-]+$/u.test(text) ? undefined : oddFault(text);
  if (odd !== undefined) return odd;
  if (isForbiddenMethod(text)) return { id: 'method-forbidden', repair: gone };
  const known = knownMethod(text);
  if (known === text) return undefined;
  // A page that writes `patch` sends `patch`, which matches as long as the list spells it that way.
  const meaning = known === normalizeMethod(text) ? 'same' : 'guess';
  if (known !== undefined) return { id: 'method-case', repair: { values: [known], meaning } };
  if (wordMeaning(text) !== undefined) return { id: 'method-wildcard', reason: 'word' };
  return { id: 'method-unknown', near: lastWord(text) ?? nearMethod(text.toUpperCase()) };
});

/** Every fault of a string, the one to report first, then those of the methods in it as written. */
export function* methodFaults(text: string): Generator<MethodFault> {
  const first = judgeMethod(text);
  if (first === undefined) return;
  yield first;
  if (first.id !== 'method-invalid' || first.reason === 'placeholder' || first.reason === 'character') return;
  const words = inAscii(text).split(/[^\w*-]+/u);
  const names = words.filter((word) => word !== '' && !joiners.has(word.toUpperCase()));
  for (const name of first.reason === 'value' ? names.slice(0, 1) : names) {
    const next = judgeMethod(name);
    if (next !== undefined) yield next;
  }
}

/**
 * Whether browsers allow the method even if it isn't listed, so changing it to upper case makes no difference:
 * https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export const isSafelistedInAnyCase = (method: string): boolean => isSafelistedMethod(method.toUpperCase());

const gone: ListRepair = { values: [], meaning: 'same' };

const invalid = (reason: TokenReason, repair: ListRepair): MethodFault => ({
  id: 'method-invalid',
  reason,
  repair,
});

/** The fault of a text with characters that methods don't have; undefined for a custom method. */
function oddFault(text: string): MethodFault | undefined {
  const plain = inAscii(text);
  const trimmed = plain.trim();
  if (trimmed === '') return invalid('empty', gone);
  if (plain === text && isMethod(trimmed) && /^[\w-]+$/u.test(trimmed) && trimmed !== text)
    return invalid('surrounded', { values: spelled([trimmed]), meaning: 'same' });
  if (isPlaceholder(text)) return invalid('placeholder', { values: [], meaning: 'guess' });
  const words = wordsIn(plain);
  if (words !== undefined) return ofKnownMethods(text, plain, words);
  const bare = unwrapped(plain);
  if (isPattern(bare) && !/[\s,;|]/u.test(bare)) return { id: 'method-wildcard', reason: 'pattern' };
  return isMethod(text) && !text.includes('|') ? undefined : ofOtherNames(text, plain);
}

/** The words of a text that consists of known methods and punctuation only. */
function wordsIn(plain: string): readonly string[] | undefined {
  if (/[*?\\]|[^\p{P}\p{S}\p{Z}\p{C}A-Za-z]/u.test(plain)) return undefined;
  const words = plain.split(/[^A-Za-z]+/u).filter((word) => word !== '' && !joiners.has(word.toUpperCase()));
  const areMethods = words.every((word) => knownMethod(word) !== undefined || isForbiddenMethod(word));
  return words.length > 0 && areMethods ? words : undefined;
}

function ofKnownMethods(text: string, plain: string, words: readonly string[]): MethodFault {
  const values = spelled(words);
  // `GET|PUT` is itself a valid method. Splitting it would allow two different ones.
  if (words.length > 1) return invalid('several', { values, meaning: isMethod(text) ? 'guess' : 'same' });
  if (plain !== text) return invalid('lookalike', { values, meaning: 'guess' });
  if (/^[\s,;|]*[A-Za-z]+[\s,;|]*$/u.test(text)) return invalid('comma', { values, meaning: 'same' });
  return invalid('quoted', { values, meaning: isPlainlyQuoted(text) ? 'same' : 'guess' });
}

function ofOtherNames(text: string, plain: string): MethodFault {
  const listed = text.includes('|') ? undefined : tokens(text.split(','));
  const split = listed ?? tokens(plain.split(/[\s,;|]/u));
  if (split !== undefined && split.length < 2)
    return invalid('comma', { values: spelled(split), meaning: plain === text ? 'same' : 'guess' });
  if (split !== undefined && (listed !== undefined || !/\//u.test(plain))) {
    const values = spelled(split);
    // A `*` that is split off would become a wildcard.
    const isSure = listed !== undefined;
    const isWide = values.some((value) => isPattern(value) || wordMeaning(value) !== undefined);
    return invalid('several', { values, meaning: isSure && !isWide ? 'same' : 'guess' });
  }
  const bare = unwrapped(plain);
  const [, first = '', after = ''] = /^([A-Za-z]+)([\s:=/].*)$/su.exec(bare) ?? [];
  if (after !== '' && knownMethod(first) !== undefined)
    return invalid('value', { values: spelled([first]), meaning: 'guess' });
  if (plain !== text && isMethod(bare))
    return invalid('lookalike', { values: spelled([bare]), meaning: 'guess' });
  return invalid('character', { values: [], meaning: 'guess' });
}

/** As browsers send them, without duplicates and without methods that no page can send. */
const spelled = (methods: readonly string[]): readonly string[] => [
  ...new Set(methods.filter((method) => !isForbiddenMethod(method)).map(normalizeMethod)),
];

/** The known method this one is a typo of: one letter too many, missing, wrong or swapped, but not the first. */
function nearMethod(upper: string): string | undefined {
  if (upper.length < 4) return undefined;
  return knownMethods.find((known) => known[0] === upper[0] && isOneSlip(known, upper));
}

/** `GET` in `RequestMethod.GET`, `http.MethodGet` and `-GET`, as other languages and tools write it. */
function lastWord(text: string): string | undefined {
  const word = /^(?:[a-z]{0,20}methods?\.|http\.method|http_|[~'-])([a-z]+)$/iu.exec(text)?.[1];
  return word === undefined ? undefined : knownMethod(word);
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
