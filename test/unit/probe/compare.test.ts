import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { predict } from '../../../server/src/config/effective/predict';
import { compare } from '../../../server/src/probe/expected/compare';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { configOf } from '../../support/fake-network';

const text = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
cors_headers = ["Content-Type"]
`;
const { preflight } = predict(configOf(text), {
  origin: 'https://a.example',
  method: 'PUT',
  path: '/api/health',
  requestHeaders: [],
});

const good: HeaderList = [
  ['access-control-allow-origin', 'https://a.example'],
  ['Access-Control-Allow-Methods', 'PUT,GET'],
  ['Access-Control-Allow-Headers', 'content-type'],
  ['Access-Control-Max-Age', '86400'],
];
const question = { part: 'preflight', origin: 'https://a.example', expected: 'allowed' } as const;
const found = (headers: HeaderList) =>
  compare(preflight, { status: 204, headers }, question).map(({ header, message, by }) => ({
    header,
    message,
    line: by?.kind === 'option' ? text.slice(by.span.start, by.span.end) : undefined,
  }));

describe('expected and actual', () => {
  it('agree whatever the order of lists, the case of names and the spelling of headers', () => {
    assert.deepEqual(found(good), []);
  });

  it('differ once, not five times, where all headers are missing', () => {
    const [difference, ...more] = found([['Content-Type', 'text/html']]);
    assert.equal(more.length, 0);
    assert.match(difference?.message ?? '', /^The file allows it, the server does not/);
    assert.equal(difference?.line, '"https://a.example"');
  });

  it('differ in lists by what is missing and what is there in addition', () => {
    const [methods, ...more] = found(
      good.map(([name, value]) => [name, value === 'PUT,GET' ? 'GET, DELETE' : value]),
    );
    assert.equal(more.length, 0);
    assert.match(methods?.message ?? '', /without `PUT` and with the additional `DELETE`/);
    assert.equal(methods?.line, 'cors_methods = ["GET", "PUT"]');
  });

  it('differ in a single missing, foreign or changed header', () => {
    assert.match(
      found(good.slice(0, 3))[0]?.message ?? '',
      /promises `Access-Control-Max-Age` `86400`, but the response doesn’t have it/,
    );
    assert.match(
      found([...good, ['Access-Control-Allow-Credentials', 'true']])[0]?.message ?? '',
      /which the file does not promise/,
    );
    assert.match(
      found([['Access-Control-Allow-Origin', '*'], ...good.slice(1)])[0]?.message ?? '',
      /but the response has `\*`/,
    );
  });

  it('never say that the file allows what it refuses', () => {
    const [difference] = compare(
      preflight,
      { status: 204, headers: [] },
      { ...question, expected: 'refused' },
    );
    assert.match(difference?.message ?? '', /^The file promises CORS headers to this origin/);
  });

  const weights: readonly (readonly [name: string, headers: HeaderList, weight: string])[] = [
    ['any origin', [['Access-Control-Allow-Origin', '*'], ...good.slice(1)], 'access'],
    ['cookies', [...good, ['Access-Control-Allow-Credentials', 'true']], 'access'],
    ['cookies not allowed in other words', [...good, ['Access-Control-Allow-Credentials', 'false']], 'note'],
    ['a further method', [...good, ['Access-Control-Allow-Methods', 'DELETE']], 'access'],
    [
      'methods that need no listing',
      [...good, ['Access-Control-Allow-Methods', 'HEAD, POST, OPTIONS']],
      'note',
    ],
    ['a missing header', good.filter(([name]) => !name.endsWith('Headers')), 'note'],
    ['a header that needs no listing', [...good, ['Access-Control-Allow-Headers', 'Accept']], 'note'],
    ['a shorter cache', [...good.slice(0, 3), ['Access-Control-Max-Age', '60']], 'note'],
  ];
  for (const [name, headers, weight] of weights) {
    it(`differ in ${name}: ${weight}`, () => {
      const differences = compare(preflight, { status: 204, headers }, question);
      assert.deepEqual(
        differences.map((difference) => difference.weight),
        [weight],
      );
    });
  }

  it('never differ in access where a response names what a promised `*` covers without cookies', () => {
    const { preflight: any } = predict(
      configOf(text.replace('["GET", "PUT"]', '["*"]').replace('["Content-Type"]', '["*"]')),
      { origin: 'https://a.example', method: 'PUT', path: '/api/health', requestHeaders: [] },
    );
    const named = (extra: HeaderList): HeaderList => [
      ...good.slice(0, 1),
      ['Access-Control-Allow-Methods', 'PUT'],
      ['Access-Control-Allow-Headers', 'x-foo'],
      ['Access-Control-Max-Age', '86400'],
      ...extra,
    ];
    const weightsOf = (headers: HeaderList) =>
      compare(any, { status: 204, headers }, question).map(({ header, weight }) => `${header} ${weight}`);
    assert.deepEqual(weightsOf(named([])), [
      'Access-Control-Allow-Methods note',
      'Access-Control-Allow-Headers note',
    ]);
    assert.ok(
      weightsOf(named([['Access-Control-Allow-Headers', 'Authorization']])).includes(
        'Access-Control-Allow-Headers access',
      ),
    );
  });

  it('never differ in access where the response names another origin', () => {
    const headers: HeaderList = [...good, ['Access-Control-Allow-Credentials', 'true']];
    const nothing = { status: 204, headers: [] };
    const stranger = { ...question, origin: 'https://x.example', expected: 'refused' } as const;
    const differences = compare(nothing, { status: 204, headers }, stranger);
    assert.equal(differences.length, 5);
    assert.ok(differences.every(({ weight }) => weight === 'note'));
  });

  it('differ where a header comes twice', () => {
    const [origin] = found([...good, ['Access-Control-Allow-Origin', 'https://a.example']]);
    assert.match(origin?.message ?? '', /`Access-Control-Allow-Origin` 2 times/);
  });
});
