import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { signsOf } from '../../../server/src/probe/run/signs';

const scenario = {
  url: 'http://api.example/api/health',
  origin: 'https://a.example',
  method: 'PUT',
  headers: [],
  credentials: 'omit',
} as const;

const cases: readonly (readonly ['preflight' | 'response', number, HeaderList, string, RegExp])[] = [
  ['preflight', 401, [], 'authentication', /authentication runs before CORS/],
  ['preflight', 403, [['Server', 'nginx/1.22']], 'forbidden', /origin map .*`nginx\/1\.22`/],
  ['preflight', 404, [], 'path', /not served/],
  ['preflight', 405, [['Allow', 'GET, POST']], 'method', /`GET, POST`/],
  ['preflight', 501, [], 'method', /does not support OPTIONS/],
  ['preflight', 407, [], 'proxy-login', /requires a password/],
  ['preflight', 301, [['Location', 'https://api.example/api/health']], 'redirect', /use the https URL/],
  ['preflight', 308, [['Location', '/api/health/']], 'redirect', /Only the trailing slash differs/],
  ['preflight', 302, [['Location', 'https://sso.example/login?x']], 'redirect', /looks like a login/],
  ['preflight', 307, [['Location', 'http://api.example/v2']], 'redirect', /final URL/],
  ['preflight', 302, [['Location', '']], 'redirect', /to another place/],
  ['preflight', 429, [], 'rate-limit', /`rate_limit_requests`/],
  ['preflight', 502, [['Via', '1.1 proxy']], 'upstream', /could not reach the API\..*`1\.1 proxy`/],
  ['response', 504, [], 'upstream', /504/],
  ['response', 200, [['Content-Type', 'text/html; charset=utf-8']], 'page', /HTML page/],
  ['response', 407, [], 'proxy-login', /407/],
  [
    'preflight',
    204,
    [
      ['Access-Control-Allow-Origin', '*'],
      ['access-control-allow-origin', '*'],
    ],
    'doubled',
    /`access-control-allow-origin`/,
  ],
];

describe('the signs of another program in a response', () => {
  for (const [part, status, headers, id, says] of cases) {
    it(`with ${status} ${JSON.stringify(headers)} are ${id}`, () => {
      const [sign, ...more] = signsOf(scenario, { status, headers }, part);
      assert.equal(sign?.id, id);
      assert.match(sign.message, says);
      assert.match(sign.message, /\.$/);
      assert.equal(more.length, 0);
    });
  }

  it('are none in ordinary answers', () => {
    assert.deepEqual(signsOf(scenario, { status: 204, headers: [['Server', 'x']] }, 'preflight'), []);
    for (const status of [300, 301, 302, 304])
      assert.deepEqual(signsOf(scenario, { status, headers: [] }, 'preflight'), []);
    const elsewhere = [['Location', '/x']] as const;
    assert.deepEqual(signsOf(scenario, { status: 304, headers: elsewhere }, 'preflight'), []);
    for (const status of [200, 401, 404, 500])
      assert.deepEqual(signsOf(scenario, { status, headers: [] }, 'response'), []);
  });
});
