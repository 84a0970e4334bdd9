import type { PredictedHeader, PredictedResponse } from '../config/predict';
import { extractTokens, getHeader, headerValues, type HeaderList } from '../cors/header-list';
import { quoted } from '../cors/quoted';

/** One header of which the answer differs from what the file promises. */
export interface Difference {
  readonly part: 'preflight' | 'response';
  /** A header's name, or `status`. */
  readonly header: string;
  /** Undefined for none. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  /** Whole sentences: what differs, and what may be behind it. */
  readonly message: string;
  /** The place in the file behind the expectation; undefined where a default or an absence decides. */
  readonly by: PredictedHeader['by'] | undefined;
}

const names = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Allow-Credentials',
] as const;
type Name = (typeof names)[number];

/** Compares an answer with the predicted one, header by header, by what browsers make of the values. */
export function compare(
  promised: PredictedResponse,
  answer: { readonly status: number; readonly headers: HeaderList },
  part: Difference['part'],
): readonly Difference[] {
  const sent = names.filter((name) => headerValues(answer.headers, name).length > 0);
  if (sent.length === 0 && promised.headers.length > 0) return [nothing(promised, part)];
  return names.flatMap((name) => {
    const expected = promised.headers.find((header) => header.name === name);
    const actual = getHeader(answer.headers, name);
    // The answer to the request itself may repeat what only a preflight needs; browsers ignore it there.
    if (part === 'response' && /-(?:Methods|Headers|Max-Age)$/u.test(name)) return [];
    if (expected === undefined && actual === undefined) return [];
    if (expected !== undefined && actual !== undefined && same(name, expected.value, actual)) return [];
    const difference = { part, header: name, expected: expected?.value, actual, by: expected?.by };
    return [{ ...difference, message: told(name, expected?.value, actual, answer.headers) }];
  });
}

/** One difference instead of five. */
function nothing({ headers }: PredictedResponse, part: Difference['part']): Difference {
  const origin = headers.find(({ name }) => name === 'Access-Control-Allow-Origin');
  return {
    part,
    header: 'Access-Control-Allow-Origin',
    expected: origin?.value,
    actual: undefined,
    by: origin?.by,
    message: `The file allows it, the server does not: the answer has no CORS header at all. ${undeployed}`,
  };
}

const undeployed =
  'Perhaps the file is not deployed, or the server was not restarted since, or a proxy in between answers itself or drops the headers.';

function same(name: Name, expected: string, actual: string): boolean {
  if (name === 'Access-Control-Allow-Methods') return sameSet(tokens(expected), tokens(actual));
  if (name === 'Access-Control-Allow-Headers')
    return sameSet(tokens(expected.toLowerCase()), tokens(actual.toLowerCase()));
  return expected === actual;
}

const tokens = (value: string): readonly string[] => {
  const list = extractTokens([['a', value]], 'a');
  return list?.ok === true ? list.tokens : [value];
};

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));

function told(
  name: Name,
  expected: string | undefined,
  actual: string | undefined,
  headers: HeaderList,
): string {
  const header = `\`${name}\``;
  if (actual === undefined)
    return `The file promises ${header} ${quoted(expected ?? '')}, but the answer has no such header. ${undeployed}`;
  const count = headerValues(headers, name).length;
  if (count > 1)
    return `The answer has ${header} ${count} times, which browsers read as the one value ${quoted(actual)}. A proxy and License Monitor probably both add it; let only one of them do so.`;
  if (expected === undefined)
    return `The answer has ${header} ${quoted(actual)}, which the file does not promise. Perhaps another version of the file is deployed, or a proxy adds the header.`;
  const missing = lists(name) ? missingFrom(name, expected, actual) : [];
  const extra = lists(name) ? missingFrom(name, actual, expected) : [];
  const detail = [
    ...(missing.length === 0 ? [] : [`without ${missing.map(quoted).join(', ')}`]),
    ...(extra.length === 0 ? [] : [`with ${extra.map(quoted).join(', ')} in addition`]),
  ].join(' and ');
  return `The file promises ${header} ${quoted(expected)}, but the answer has ${quoted(actual)}${detail === '' ? '' : `, ${detail}`}. Perhaps another version of the file is deployed, or a proxy sets the header.`;
}

const lists = (name: Name): boolean => name.endsWith('-Methods') || name.endsWith('-Headers');

function missingFrom(name: Name, whole: string, part: string): readonly string[] {
  const fold = (text: string) => (name.endsWith('-Headers') ? text.toLowerCase() : text);
  const there = new Set(tokens(part).map(fold));
  return tokens(whole).filter((item) => !there.has(fold(item)));
}
