import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearbyObstacles } from '../../../server/src/cors/address-space';
import { explainTrace, explanationText } from '../../../server/src/cors/explain';
import { exposedHeaders } from '../../../server/src/cors/exposed-headers';
import { effectiveMaxAge, engines, parseMaxAge, standardMaxAge } from '../../../server/src/cors/max-age';
import { preflightNeed } from '../../../server/src/cors/preflight-needed';
import { preflightRequest } from '../../../server/src/cors/preflight-request';
import type { CorsRequest } from '../../../server/src/cors/request';
import { unsafeHeaderNames } from '../../../server/src/cors/safelist';
import { stepNames } from '../../../server/src/cors/step';
import { tracePreflight, traceResponse } from '../../../server/src/cors/trace';

const request: CorsRequest = {
  url: 'https://api.example.com/api/licenses?a=b#c',
  origin: 'https://dashboard.example.com',
  method: 'delete',
  headers: [
    ['X-Test-Header1', '1'],
    ['Content-Type', 'application/json'],
    ['x-test-header-d', '1'],
    ['X-TEST-HEADER1', '2'],
    ['Accept', '*/*'],
    ['Cookie', 'a=b'],
    ['Sec-Fetch-Mode', 'cors'],
  ],
  credentials: 'include',
};

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
  it('say that a redirect of the real answer is followed', () => {
    const headers = [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', '/login'],
    ] as const;
    const get = { ...request, method: 'GET', headers: [], credentials: 'omit' } as const;
    assert.match(tracePreflight(get, { status: 302, headers }).notes.join(' '), /is a redirect/u);
    assert.deepEqual(tracePreflight(get, { status: 200, headers }).notes, []);
  });
});

describe('explainTrace', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '*',
      'null',
      'true',
      'True',
      'PUT',
      'put',
      'x-a',
      'a b',
      '',
      'https://a.example',
      'https://A.example/',
      'https://a.example, https://b.example',
      '`',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const headers = fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'Access-Control-Allow-Origin',
          'Access-Control-Allow-Methods',
          'Access-Control-Allow-Headers',
          'Access-Control-Allow-Credentials',
          'Access-Control-Max-Age',
          'Location',
          'Authorization',
          'Save-Data',
          'X-A',
          'Accept',
        ),
        text,
      ),
      text,
    ),
    { maxLength: 6 },
  );
  const requests = fc.record({
    url: fc.oneof(
      fc.constantFrom('https://api.example/', 'http://127.0.0.1:25/', 'file:///x', ''),
      fc.webUrl(),
      text,
    ),
    origin: fc.oneof(fc.constantFrom('https://a.example', 'null'), text),
    method: fc.oneof(fc.constantFrom('PUT', 'get', 'patch', 'TRACE'), text),
    headers,
    credentials: fc.constantFrom('omit' as const, 'same-origin' as const, 'include' as const),
  });
  const answers = fc.oneof(
    fc.record({ status: fc.constantFrom(0, 200, 204, 301, 304, 403, 407, 500), headers }),
    fc.record({ failure: fc.constant('The connection was refused.') }),
  );

  it('tells every trace in whole sentences, in the order of the steps, and never throws', () => {
    fc.assert(
      fc.property(requests, answers, (asked, answer) => {
        for (const trace of [tracePreflight(asked, answer), traceResponse(asked, answer)]) {
          const order = trace.steps.map(({ step }) => stepNames.indexOf(step));
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
          assert.equal(trace.allowed, trace.failingStep === null);
          const explanation = explainTrace(trace, asked, answer);
          assert.equal(explanation.failures.length > 0, !trace.allowed);
          for (const sentence of [
            explanation.verdict,
            ...explanation.notes,
            ...explanation.failures.flatMap(({ reason, remedy }) => [reason, remedy]),
          ]) {
            assert.match(sentence, /\.$/u);
            assert.doesNotMatch(sentence, /undefined|!$|\n/u);
          }
          assert.ok(explanationText(explanation).length > 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never advises to allow null', () => {
    const sandboxed = { ...request, origin: 'null' };
    for (const headers of [
      [],
      [['Access-Control-Allow-Origin', '*'] as const],
      [['Access-Control-Allow-Origin', 'https://a.example'] as const],
    ]) {
      const text = explanationText(
        explainTrace(tracePreflight(sandboxed, { status: 204, headers }), sandboxed, {
          status: 204,
          headers,
        }),
      );
      assert.match(text, /serve it over http or https/u);
      assert.doesNotMatch(text, /Add `null`/u);
    }
  });

  it('names the slip that keeps two origins apart', () => {
    const tell = (value: string): string => {
      const answer = { status: 204, headers: [['Access-Control-Allow-Origin', value]] as const };
      return explanationText(explainTrace(tracePreflight(request, answer), request, answer));
    };
    assert.match(tell('https://dashboard.example.com/'), /no final slash/u);
    assert.match(tell('https://DASHBOARD.example.com'), /lower case/u);
    assert.match(tell('https://dashboard.example.com:443'), /default port/u);
    assert.match(tell('http://dashboard.example.com'), /the scheme included/u);
    assert.match(tell('dashboard.example.com'), /`https:\/\/dashboard.example.com` may be meant/u);
  });
});
