import type { PredictedHeader, PredictedResponse } from '../../config/effective/predict';
import { getHeader, headerValues, type HeaderList } from '../../cors/headers/header-list';
import type { CorsResponse } from '../../cors/request';
import { quoted } from '../../text/quoted';
import { widensAccess, namesIn } from './access-change';

/** One header whose value in the response differs from the one that the file promises. */
export interface Difference {
  readonly part: 'preflight' | 'response';
  /** The name of a header, or `status`. */
  readonly header: string;
  /** Undefined if the header is absent. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  /** `access`: pages get more than the file says. `note`: they don't, as with a shorter cache lifetime. */
  readonly weight: 'access' | 'note';
  /** A complete sentence: what differs. */
  readonly message: string;
  /** Complete sentences that are the same for most differences: the probable cause, and what to do. */
  readonly cause: string;
  /** Where the file states the expectation; undefined if a default or an absence decides. */
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

export interface Comparison {
  readonly part: Difference['part'];
  /** The origin of the requesting page. */
  readonly origin: string;
  /** The file's verdict on the whole request. */
  readonly expected: 'allowed' | 'refused';
}

/** Compares a response with the predicted one, header by header, as browsers interpret the values. */
export function compare(
  promised: PredictedResponse,
  response: CorsResponse,
  { part, origin, expected: verdict }: Comparison,
): readonly Difference[] {
  const sent = names.filter((name) => headerValues(response.headers, name).length > 0);
  if (sent.length === 0 && promised.headers.length > 0) return [nothing(promised, part, verdict)];
  const widens = widensAccess({
    origin,
    promised: promised.headers.map(({ name, value }) => [name, value]),
    actual: response.headers,
  });
  return names.flatMap((name) => {
    const expected = promised.headers.find((header) => header.name === name);
    const actual = getHeader(response.headers, name);
    // The actual response may repeat headers that only a preflight needs; browsers ignore them there.
    if (part === 'response' && /-(?:Methods|Headers|Max-Age)$/u.test(name)) return [];
    if (expected === undefined && actual === undefined) return [];
    if (expected !== undefined && actual !== undefined && same(name, expected.value, actual)) return [];
    return [
      {
        part,
        header: name,
        expected: expected?.value,
        actual,
        weight: widens(name) ? 'access' : 'note',
        message: told(name, expected?.value, actual, response.headers),
        cause: headerValues(response.headers, name).length > 1 ? addedTwice : changedOnTheWay,
        by: expected?.by,
      },
    ];
  });
}

/** One difference instead of five. */
function nothing(
  { headers }: PredictedResponse,
  part: Difference['part'],
  expected: Comparison['expected'],
): Difference {
  const origin = headers.find(({ name }) => name === 'Access-Control-Allow-Origin');
  // A file that grants the origin may still refuse the request, for its method for example.
  const seen =
    expected === 'allowed'
      ? 'The file allows it, the server does not: the response has no CORS headers.'
      : 'The file promises CORS headers to this origin, but the response has none.';
  return {
    part,
    header: 'Access-Control-Allow-Origin',
    expected: origin?.value,
    actual: undefined,
    weight: 'note',
    by: origin?.by,
    message: seen,
    cause: changedOnTheWay,
  };
}

const changedOnTheWay =
  'This version of the file may not be deployed, the server may need a restart, or a proxy on the way responds itself or changes the headers.';

const addedTwice = 'A proxy and License Monitor probably both add the header. Let only one of them do so.';

function same(name: Name, expected: string, actual: string): boolean {
  if (!lists(name)) return expected === actual;
  return missingFrom(name, expected, actual).length + missingFrom(name, actual, expected).length === 0;
}

function told(
  name: Name,
  expected: string | undefined,
  actual: string | undefined,
  headers: HeaderList,
): string {
  const header = `\`${name}\``;
  if (actual === undefined)
    return `The file promises ${header} ${quoted(expected ?? '')}, but the response doesn’t have it.`;
  const count = headerValues(headers, name).length;
  if (count > 1)
    return `The response has ${header} ${count} times, which browsers read as the single value ${quoted(actual)}.`;
  if (expected === undefined)
    return `The response has ${header} ${quoted(actual)}, which the file does not promise.`;
  // A `*` is not a name that could be missing: without credentials it means all of them.
  const isNamed = lists(name) && ![expected, actual].some((value) => namesIn(value).includes('*'));
  const missing = isNamed ? missingFrom(name, expected, actual) : [];
  const extra = isNamed ? missingFrom(name, actual, expected) : [];
  const detail = [
    ...(missing.length === 0 ? [] : [`without ${missing.map(quoted).join(', ')}`]),
    ...(extra.length === 0 ? [] : [`with the additional ${extra.map(quoted).join(', ')}`]),
  ].join(' and ');
  return `The file promises ${header} ${quoted(expected)}, but the response has ${quoted(actual)}${detail === '' ? '' : `, ${detail}`}.`;
}

const lists = (name: Name): boolean => name.endsWith('-Methods') || name.endsWith('-Headers');

function missingFrom(name: Name, whole: string, part: string): readonly string[] {
  const fold = (text: string) => (name.endsWith('-Headers') ? text.toLowerCase() : text);
  const there = new Set(namesIn(part).map(fold));
  return namesIn(whole).filter((item) => !there.has(fold(item)));
}
