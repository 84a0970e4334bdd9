import fc from 'fast-check';
import type { CorsResponse, CredentialsMode } from '../../server/src/cors/request';
import type { HeaderList } from '../../server/src/probe/exchange';

/** What a page asks and what a server answers, near the edges of every clause. */
export interface Exchange {
  readonly method: string;
  readonly headers: HeaderList;
  readonly credentials: CredentialsMode;
  /** The response to the preflight. */
  readonly preflight: CorsResponse;
  /** The response to the request itself. */
  readonly response: CorsResponse;
}

const long = 'x'.repeat(129);
const requestHeaders: HeaderList = [
  ['Content-Type', 'text/plain'],
  ['Content-Type', 'text/plain; charset=utf-8'],
  ['Content-Type', 'application/json'],
  ['Content-Type', 'multipart/form-data'],
  ['Content-Type', 'TEXT/PLAIN'],
  ['Content-Type', 'text/plain, text/plain'],
  ['content-type', `text/plain; x=${long}`],
  ['X-API-Key', 'k'],
  ['x-api-key', ''],
  ['Authorization', 'Bearer t'],
  ['Accept', 'application/json'],
  ['Accept', 'a"b'],
  ['Accept', long],
  ['Accept-Language', 'de-DE,de;q=0.5'],
  ['Accept-Language', 'de@'],
  ['Content-Language', 'en'],
  ['Range', 'bytes=0-'],
  ['Range', 'bytes=0-5'],
  ['Range', 'bytes=-5'],
  ['Range', 'bytes=5-0'],
  ['X-HTTP-Method-Override', 'TRACE'],
  ['X-HTTP-Method-Override', 'PUT'],
  ['Sec-Custom', '1'],
  ['Proxy-Custom', '1'],
  ['Security-Token', '1'],
  ['Cookie', 'a=b'],
  ['Cache-Control', 'no-cache'],
  ['If-None-Match', '"x"'],
  ['B-Last', '1'],
  ['A-First', '1'],
];

/** Mostly what lets a request pass, so that one fault at a time decides, and sometimes anything else. */
const mostly = <Value>(good: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const named =
  (name: string) =>
  (values: readonly string[]): HeaderList =>
    values.map((value) => [name, value]);

const allowOrigin = (origin: string): fc.Arbitrary<HeaderList> =>
  mostly<readonly string[]>(
    [origin],
    [],
    ['*'],
    ['null'],
    [''],
    [`${origin}/`],
    [` ${origin}\t`],
    [origin.replace('http:', 'HTTP:')],
    [origin.replace('http:', 'https:')],
    [`${origin}0`],
    ['http://127.0.0.1'],
    [`${origin}, ${origin}`],
    [`${origin},*`],
    [`${origin} *`],
    [origin, origin],
    ['*', origin],
    ['*', '*'],
    ['nonsense'],
  ).map(named('Access-Control-Allow-Origin'));

const allowCredentials = mostly<readonly string[]>(
  ['true'],
  [],
  ['TRUE'],
  ['True'],
  [' true '],
  ['false'],
  [''],
  ['true, true'],
  ['true', 'true'],
).map(named('Access-Control-Allow-Credentials'));

const allowMethods = (method: string): fc.Arbitrary<HeaderList> =>
  mostly<readonly string[]>(
    [`GET, ${method}`],
    [],
    ['*'],
    [method],
    [method.toUpperCase()],
    [method.toLowerCase()],
    ['GET, POST'],
    [`,, ${method} ,`],
    [`${method} GET`],
    [`${method};q=1`],
    ['"*"'],
    [''],
    ['GET', method],
    ['(', method],
    [`*, ${method}`],
  ).map(named('Access-Control-Allow-Methods'));

const allowHeaders = (names: readonly string[]): fc.Arbitrary<HeaderList> =>
  mostly<readonly string[]>(
    [names.join(', ')],
    [],
    ['*'],
    [names.join(',').toUpperCase()],
    [names.slice(1).join(', ')],
    [`*, ${names.join(', ')}`],
    ['*, authorization'],
    [`${names.join(' ')} x`],
    [`${names.join(', ')}, a:b`],
    [',,'],
    [...names],
    ['content-type, x-api-key'],
  ).map(named('Access-Control-Allow-Headers'));

const maxAge = mostly<readonly string[]>([], ['0'], ['-1'], ['600'], ['abc'], ['30', '40']).map(
  named('Access-Control-Max-Age'),
);

const preflightStatus = mostly(
  204,
  200,
  206,
  299,
  300,
  301,
  304,
  307,
  400,
  401,
  403,
  404,
  405,
  407,
  500,
  503,
);
const responseStatus = mostly(200, 204, 206, 401, 403, 404, 500, 503);

const combined = (status: fc.Arbitrary<number>, ...parts: readonly fc.Arbitrary<HeaderList>[]) =>
  fc.tuple(status, fc.tuple(...parts)).map(([code, lists]) => ({
    status: code,
    headers: [
      ...lists.flat(),
      ...(code >= 301 && code <= 308 && code !== 304 ? [['Location', '/elsewhere'] as const] : []),
    ],
  }));

/** Exchanges of pages at `origin`. */
export const exchanges = (origin: string): fc.Arbitrary<Exchange> =>
  fc
    .record({
      method: fc.constantFrom(
        'GET',
        'get',
        'HEAD',
        'POST',
        'PUT',
        'put',
        'DELETE',
        'PATCH',
        'patch',
        'OPTIONS',
        'PURGE',
        'TRACE',
      ),
      headers: fc.uniqueArray(fc.constantFrom(...requestHeaders), {
        maxLength: 4,
        selector: ([name]) => name.toLowerCase(),
      }),
      credentials: fc.constantFrom<CredentialsMode>('omit', 'same-origin', 'include'),
    })
    .chain((asked) => {
      const names = asked.headers.map(([name]) => name);
      return fc.record({
        method: fc.constant(asked.method),
        headers: fc.constant(asked.headers),
        credentials: fc.constant(asked.credentials),
        preflight: combined(
          preflightStatus,
          allowOrigin(origin),
          allowCredentials,
          allowMethods(asked.method),
          allowHeaders(names),
          maxAge,
        ),
        response: combined(responseStatus, allowOrigin(origin), allowCredentials),
      });
    });

/** Where Chromium was measured to leave the Standard: `Authorization` under `*`, and its own `Save-Data`. */
export function namedExchanges(origin: string): readonly Exchange[] {
  const responseWith = (...headers: HeaderList): CorsResponse => ({
    status: 200,
    headers: [['Access-Control-Allow-Origin', origin], ...headers],
  });
  const asked = { method: 'GET', credentials: 'omit', response: responseWith() } as const;
  return [
    {
      ...asked,
      headers: [['Authorization', 'Bearer t']],
      preflight: responseWith(['Access-Control-Allow-Headers', '*']),
    },
    {
      ...asked,
      headers: [
        ['Authorization', 'Bearer t'],
        ['X-API-Key', 'k'],
      ],
      preflight: responseWith(['Access-Control-Allow-Headers', 'x-api-key, *']),
    },
    { ...asked, headers: [['Save-Data', 'on']], preflight: responseWith() },
  ];
}
