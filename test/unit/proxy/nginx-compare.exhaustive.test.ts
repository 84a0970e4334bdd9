import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../server/src/config/read/read-config';
import { compareNginx, type NginxComparison } from '../../../server/src/proxy/compare/compare';
import { nginx } from '../../../server/src/proxy/write/nginx';
import { parse } from '../../../server/src/toml/parse/parse';
import { planned } from '../../support/planned';

const guide = `[api]
cors_enabled = true
cors_origins = ["https://dashboard.example.com", "https://admin.example.com"]
cors_methods = ["GET", "POST", "OPTIONS"]
cors_headers = ["X-API-Key", "Content-Type", "Authorization"]
cors_max_age = 86400
cors_credentials = true
`;
const off = (conf: string): string =>
  conf.replace('proxy_pass', 'proxy_hide_header Access-Control-Allow-Origin;\nproxy_pass');

const compare = (toml: string, conf: string): NginxComparison =>
  compareNginx(readConfig(parse(toml), { environmentSetting: 'auto', path: undefined }), conf);

const fixture = (name: string): string => readFileSync(join(__dirname, 'nginx', name), 'utf8');

/** `id line` of each finding. */
const found = (toml: string, conf: string): readonly string[] =>
  compare(toml, conf).differences.map(
    ({ id, nginx: { start } }) => `${id} ${conf.slice(0, start).split('\n').length}`,
  );

const server = (lines: string, outer = ''): string =>
  off(`server {\n${outer}location / {\n${lines}\nproxy_pass http://127.0.0.1:8080;\n}\n}`);
const right = `if ($request_method = OPTIONS) {
add_header Access-Control-Allow-Origin https://a.example always;
add_header Access-Control-Allow-Methods "POST, GET, OPTIONS" always;
add_header Access-Control-Allow-Headers content-type always;
add_header Access-Control-Max-Age 86400 always;
return 204;
}
add_header Access-Control-Allow-Origin https://a.example always;`;
const one = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n';

describe('The comparison of nginx with config.toml', () => {
  it("names the traps of the guide's first recipe", () => {
    assert.deepEqual(found(guide, fixture('one-origin.conf')), [
      'origin-refused 18',
      'header-doubled 18',
      'path-not-covered 6',
      'body-header-on-204 14',
      'body-header-on-204 15',
    ]);
  });

  it("names the traps of the guide's second recipe", () => {
    assert.deepEqual(found(guide, fixture('origin-map.conf')), [
      'header-doubled 13',
      'origin-required 11',
      'vary-missing 13',
      'path-not-covered 8',
    ]);
  });

  it('has nothing to say about what is written from the same file', () => {
    const toml = `${guide}[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example.com"]\ncors_methods = []\n`;
    for (const preflight of ['answer', 'passthrough'] as const) {
      const { differences, notFollowed, extent, notes } = compare(toml, nginx(planned(toml, { preflight })));
      assert.deepEqual([differences, notFollowed, extent], [[], [], 'whole']);
      assert.deepEqual(
        notes.map(({ kind }) => kind),
        ['proven'],
      );
    }
  });

  it('never says that cookies pass with `*`', () => {
    const star = right
      .replaceAll('https://a.example', '*')
      .replaceAll('return', 'add_header Access-Control-Allow-Credentials true always;\nreturn');
    const { differences } = compare(
      one,
      server(`${star}\nadd_header Access-Control-Allow-Credentials true always;`),
    );
    const told = differences.filter(({ id }) => id === 'credentials-differ').map(({ message }) => message);
    assert.ok(told.length > 0);
    for (const message of told) assert.match(message, /credentials fail/u);
  });

  it('has nothing to say about lists in another order or case', () => {
    assert.deepEqual(found(one, server(right)), []);
  });

  const cases: readonly (readonly [what: string, conf: string, expected: readonly string[]])[] = [
    [
      'a repeated origin of anybody',
      server(right.replaceAll('https://a.example', '$http_origin')),
      ['any-origin-let-in 10', 'vary-missing 10'],
    ],
    ['any origin', server(right.replaceAll('https://a.example', '*')), ['any-origin-let-in 10']],
    ['fewer methods', server(right.replace('POST, ', '')), ['methods-differ 5']],
    ['more headers', server(right.replace('content-type', '"Content-Type, X-B"')), ['headers-differ 6']],
    ['another time', server(right.replace('86400', '60')), ['max-age-differs 7']],
    [
      'credentials',
      server(right.replace('return', 'add_header Access-Control-Allow-Credentials true always;\nreturn')),
      ['credentials-differ 8'],
    ],
    [
      'a refused preflight',
      server(right.replace('204', '403')),
      ['preflight-fails 8', 'methods-differ 3'].slice(0, 1),
    ],
    ['no `always`', server(right.replace(/ always;$/u, ';')), ['always-missing 10']],
    [
      'a header twice',
      server(`${right}\nadd_header Access-Control-Allow-Origin https://a.example always;`),
      ['header-doubled 11'],
    ],
    [
      'lost inheritance',
      server(right, 'add_header Access-Control-Allow-Credentials true always;\n'),
      ['inheritance-lost 2'],
    ],
  ];
  for (const [what, conf, expected] of cases)
    it(`finds ${what}`, () => {
      assert.deepEqual(found(one, conf), expected, conf);
    });

  it('finds expressions that let in what only resembles an origin', () => {
    const map = (pattern: string): string =>
      `map $http_origin $o {\n"${pattern}" $http_origin;\n}\n${server(`${right.replaceAll('https://a.example', '$o')}\nadd_header Vary Origin always;`)}`;
    assert.deepEqual(found(one, map('~^https://a\\.example$')), []);
    assert.deepEqual(found(one, map('~https://a\\.example')), ['origin-let-in 2']);
    assert.deepEqual(found(one, map('~^https://a.example$')), ['origin-let-in 2']);
  });

  it('says what it cannot follow, and guesses nothing', () => {
    for (const [lines, words] of [
      ['include cors.conf;', /included file/u],
      ['if (-f $request_filename) { return 403; }', /both branches/u],
      ['add_header Access-Control-Allow-Origin $upstream_response_time;', /upstream_response_time/u],
      ['rewrite_by_lua_block { return 1 }', /program/u],
      ['proxy_cache api;', /`proxy_cache` is not followed/u],
      ['proxy_store on;', /`proxy_store` is not followed/u],
      ['add_header Access-Control-Allow-Origin $cors;', /Nothing in this file sets/u],
    ] as const) {
      const { notFollowed, extent } = compare(one, server(lines));
      assert.match(notFollowed.map(({ message }) => message).join('\n'), words);
      assert.equal(extent, 'partial');
    }
  });

  it('takes a cache that is switched off for no cache', () => {
    assert.equal(compare(one, server(`${right}\nproxy_cache off;`, 'proxy_cache api;\n')).extent, 'whole');
  });

  it('knows that browsers never reach an internal location', () => {
    assert.deepEqual(found(one, server(`internal;\n${right}`)), found(one, server('return 404;')));
  });

  it('leads to the line of config.toml', () => {
    const { differences } = compare(one, server(right.replaceAll('a.example', 'b.example')));
    assert.deepEqual(
      differences.map(({ id, config }) => [id, config && one.slice(config.start, config.end)]),
      [
        ['origin-let-in', 'cors_origins = ["https://a.example"]'],
        ['origin-refused', '"https://a.example"'],
      ],
    );
  });
});
