import assert from 'node:assert/strict';
import { nearbyObstacles } from '../../../server/src/cors/url/address-space';
import { exposedHeaders } from '../../../server/src/cors/headers/exposed-headers';
import {
  effectiveMaxAge,
  engines,
  parseMaxAge,
  standardMaxAge,
} from '../../../server/src/cors/headers/max-age';
import { preflightNeed } from '../../../server/src/cors/preflight-needed';
import { preflightRequest } from '../../../server/src/cors/preflight-request';
import type { CorsRequest } from '../../../server/src/cors/request';
import { unsafeHeaderNames } from '../../../server/src/cors/headers/safelist';
import { tracePreflight, traceResponse } from '../../../server/src/cors/trace';
import { request } from '../../support/sample-request';

describe('preflightRequest', () => {
  it('asks as browsers do', () => {
    assert.deepEqual(preflightRequest(request), {
      method: 'OPTIONS',
      url: 'https://api.example.com/api/licenses?a=b',
      headers: [
        ['Accept', '*/*'],
        ['Origin', 'https://dashboard.example.com'],
        ['Access-Control-Request-Method', 'DELETE'],
        ['Access-Control-Request-Headers', 'content-type,x-test-header-d,x-test-header1'],
      ],
    });
  });

  it('names no headers where none needs asking', () => {
    const headers = preflightRequest({ ...request, method: 'patch', headers: [['Accept', '*/*']] }).headers;
    assert.deepEqual(
      headers.map(([name]) => name),
      ['Accept', 'Origin', 'Access-Control-Request-Method'],
    );
    assert.equal(headers[2]?.[1], 'patch');
  });
});

describe('preflightNeed', () => {
  it('says what has to be asked for', () => {
    assert.deepEqual(preflightNeed(request), {
      needed: true,
      method: 'DELETE',
      headers: ['content-type', 'x-test-header-d', 'x-test-header1'],
    });
    assert.deepEqual(preflightNeed({ ...request, method: 'post' }), {
      needed: true,
      method: undefined,
      headers: ['content-type', 'x-test-header-d', 'x-test-header1'],
    });
    assert.deepEqual(preflightNeed({ ...request, method: 'HEAD', headers: [] }), {
      needed: false,
      because: 'safelisted',
    });
    assert.deepEqual(preflightNeed({ ...request, origin: 'https://api.example.com' }), {
      needed: false,
      because: 'same-origin',
    });
  });

  it('counts the bytes of all safelisted values together', () => {
    const nine = (size: number) => Array.from({ length: 9 }, () => ['Accept', 'a'.repeat(size)] as const);
    assert.deepEqual(unsafeHeaderNames(nine(113)), []);
    assert.deepEqual(unsafeHeaderNames(nine(114)), ['accept']);
  });
});

describe('Access-Control-Max-Age', () => {
  const seconds = (...values: readonly string[]): readonly number[] => {
    const maxAge = parseMaxAge(values.map((value) => ['Access-Control-Max-Age', value]));
    return [standardMaxAge(maxAge), ...engines.map((engine) => effectiveMaxAge(engine, maxAge))];
  };
  const cases: readonly (readonly [readonly string[], readonly number[]])[] = [
    [[], [5, 5, 5, 5]],
    [['0'], [0, 0, 0, 0]],
    [['60'], [60, 60, 60, 60]],
    [['601'], [601, 601, 601, 600]],
    [['86400'], [86_400, 7200, 86_400, 600]],
    [['86401'], [86_401, 7200, 86_400, 600]],
    [['-1'], [5, 0, 0, 0]],
    [['abc'], [5, 5, 0, 5]],
    [['3.5'], [5, 5, 0, 5]],
    [['30, 40'], [5, 5, 0, 5]],
    [
      ['30', '40'],
      [5, 5, 0, 5],
    ],
    [['9223372036854775808'], [5, 5, 0, 5]],
    [['9223372036854775807'], [Number(2n ** 63n), 7200, 86_400, 600]],
    [[''], [5, 5, 0, 5]],
  ];
  for (const [values, expected] of cases)
    it(`${values.join(' and ') || 'no header'}: Standard, Chromium, Firefox, WebKit`, () => {
      assert.deepEqual(seconds(...values), expected);
    });
});

describe('exposedHeaders', () => {
  const read = (credentials: CorsRequest['credentials'], expose: string | undefined) =>
    exposedHeaders(
      { ...request, credentials },
      {
        status: 200,
        headers: [
          ['Content-Type', 'text/plain'],
          ['X-RateLimit-Limit', '60'],
          ['X-Request-ID', '1'],
          ['Set-Cookie', 'a=b'],
          ...(expose === undefined ? [] : [['Access-Control-Expose-Headers', expose] as const]),
        ],
      },
    ).readable;

  it('lets scripts read what is safelisted or exposed, and never cookies', () => {
    assert.deepEqual(read('omit', undefined), ['content-type']);
    assert.deepEqual(read('omit', 'x-request-id, Set-Cookie'), ['content-type', 'x-request-id']);
    assert.deepEqual(read('include', '*'), ['content-type']);
    assert.deepEqual(read('omit', 'not a token, X-Request-ID'), ['content-type']);
    assert.deepEqual(read('omit', '*'), [
      'content-type',
      'x-ratelimit-limit',
      'x-request-id',
      'access-control-expose-headers',
    ]);
  });
});

describe('nearbyObstacles', () => {
  const obstacles = (origin: string, url: string): string => nearbyObstacles(origin, url).join(' ');

  it('mentions Local Network Access where the API is closer than the page', () => {
    for (const url of [
      'http://127.0.0.1:8080/',
      'http://localhost:8080/',
      'http://[::1]:8080/',
      'http://192.168.1.9/',
      'http://[fd00::1]/',
      'http://[::ffff:10.0.0.1]/',
    ])
      assert.match(obstacles('http://dashboard.example.com', url), /local-network-access/u, url);
    for (const url of ['https://api.example.com/', 'https://8.8.8.8/', 'https://172.32.0.1/'])
      assert.equal(obstacles('https://dashboard.example.com', url), '', url);
    assert.equal(obstacles('http://localhost:3000', 'http://127.0.0.1:8080/'), '');
    assert.equal(obstacles('http://192.168.1.2', 'http://192.168.1.3/'), '');
  });

  it('mentions mixed content, but not to this machine', () => {
    assert.match(obstacles('https://dashboard.example.com', 'http://api.example.com/'), /mixed content/u);
    assert.doesNotMatch(obstacles('https://dashboard.example.com', 'http://127.0.0.1/'), /mixed content/u);
  });
});

describe('traceResponse', () => {
  it('applies the CORS check at any status and names what a script may read', () => {
    const trace = traceResponse(request, {
      status: 500,
      headers: [
        ['Access-Control-Allow-Origin', 'https://dashboard.example.com'],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
    });
    assert.equal(trace.allowed, true);
    assert.equal(trace.steps.at(-1)?.step, 'response.expose');
  });
});

describe('notes', () => {
  it('say that a redirect of the real response is followed', () => {
    const headers = [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', '/login'],
    ] as const;
    const get = { ...request, method: 'GET', headers: [], credentials: 'omit' } as const;
    assert.match(tracePreflight(get, { status: 302, headers }).notes.join(' '), /is a redirect/u);
    assert.deepEqual(tracePreflight(get, { status: 200, headers }).notes, []);
  });
});
