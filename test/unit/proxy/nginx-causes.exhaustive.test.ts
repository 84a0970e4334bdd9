import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { compareNginx, type NginxComparison } from '../../../server/src/proxy/compare/compare';
import { parse } from '../../../server/src/toml/parse/parse';

const origins = Array.from({ length: 9 }, (_, at) => `https://page-${at + 1}.example`);
const toml = `[api]\ncors_enabled = true\ncors_origins = ${JSON.stringify(origins)}\ncors_methods = ["GET", "POST", "PATCH"]\n`;
const compare = (lines: string, above = ''): NginxComparison =>
  compareNginx(
    readConfig(parse(toml), { environmentSetting: 'auto', path: undefined }),
    `${above} server { location / { proxy_hide_header Access-Control-Allow-Origin; ${lines} proxy_pass http://127.0.0.1:8080; } }`,
  );
const of = (id: string, { differences }: NginxComparison): readonly string[] =>
  differences.filter((one) => one.id === id).map(({ message }) => message);

describe('What one line of an nginx file causes', () => {
  it('is told once, however many origins it keeps out', () => {
    const messages = of(
      'origin-refused',
      compare('add_header Access-Control-Allow-Origin https://page-1.example;'),
    );
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /page-2.*page-7.* and 2 more/u);
    assert.doesNotMatch(messages[0] ?? '', /page-8/u);
  });

  it('is told once, however many preflights and methods it stops', () => {
    const result = compare(
      'if ($request_method = OPTIONS) { return 405; } add_header Access-Control-Allow-Origin $http_origin;',
    );
    const messages = of('preflight-fails', result);
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /page-1.*page-6.* and 3 more/u);
  });

  it('is found where it stops the preflight of one listed method only', () => {
    const result = compare(
      'if ($http_access_control_request_method = PATCH) { return 405; } add_header Access-Control-Allow-Origin $http_origin;',
    );
    assert.deepEqual(of('preflight-fails', result).length, 1);
  });

  it('comes in the order of who gets in, who is kept out and what else differs', () => {
    const { differences } = compare(
      'add_header Access-Control-Allow-Origin $to; add_header Access-Control-Max-Age soon;',
      'map $http_origin $to { https://page-1.example $http_origin; https://stranger.example $http_origin; }',
    );
    const ids = differences.map(({ id }) => id);
    assert.equal(ids[0], 'origin-let-in');
    assert.ok(ids.indexOf('origin-refused') === 1 || ids.indexOf('path-not-covered') === 1, ids.join());
    assert.ok(ids.indexOf('always-missing') > 1, ids.join());
  });
});
