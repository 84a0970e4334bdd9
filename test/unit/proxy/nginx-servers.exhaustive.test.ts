import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { compareNginx, type NginxComparison } from '../../../server/src/proxy/compare/compare';
import { parse } from '../../../server/src/toml/parse/parse';

const both = '["https://a.example", "https://b.example"]';
const toml = `[api]\ncors_enabled = true\ncors_origins = ${both}\ncors_credentials = true\n`;
const compare = (conf: string): NginxComparison =>
  compareNginx(readConfig(parse(toml), { environmentSetting: 'auto', path: undefined }), conf);
const pass = 'proxy_pass http://127.0.0.1:8080;';
const open = `proxy_hide_header Access-Control-Allow-Origin; add_header Access-Control-Allow-Origin $http_origin; ${pass}`;
const idsOf = ({ differences }: NginxComparison): readonly string[] => differences.map(({ id }) => id);

describe('Servers and where they pass requests on', () => {
  it('leaves open what another server answers on a documented path', () => {
    const elsewhere = 'location = /api/status { proxy_pass http://127.0.0.1:3000; }';
    const { extent, notFollowed } = compare(`server { location / { ${pass} } ${elsewhere} }`);
    assert.equal(extent, 'partial');
    assert.match(notFollowed[0]?.message ?? '', /127\.0\.0\.1:3000/u);
  });

  it('leaves open what the only server answers on another port of this machine', () => {
    assert.equal(compare('server { location / { proxy_pass http://localhost:3000; } }').extent, 'partial');
    assert.equal(compare('server { location / { proxy_pass http://license; } }').extent, 'whole');
  });

  it('does not look for License Monitor behind a page that it is not documented to have', () => {
    const page = 'location /app/ { proxy_pass http://127.0.0.1:3000; }';
    assert.equal(compare(`server { location / { ${pass} } ${page} }`).extent, 'whole');
  });

  const server = (head: string, lines: string): string => `server { ${head} location / { ${lines} } }\n`;
  const pairs: readonly (readonly [what: string, first: string, second: string, isReached: boolean])[] = [
    ['the same name', 'server_name a.example;', 'server_name A.example;', false],
    ['the same name on the usual port', 'listen 80; server_name a;', 'listen *:80; server_name a;', false],
    ['another name', 'server_name a.example;', 'server_name a.example b.example;', true],
    ['another port', 'listen 80; server_name a;', 'listen 81; server_name a;', true],
    ['the default', 'listen 80; server_name a;', 'listen 80 default_server; server_name a;', true],
  ];
  for (const [what, first, second, isReached] of pairs)
    it(`${isReached ? 'asks' : 'ignores'} a second server with ${what}`, () => {
      const comparison = compare(server(first, pass) + server(second, open));
      assert.equal(idsOf(comparison).includes('any-origin-let-in'), isReached);
      assert.equal(
        comparison.notes.some(({ kind }) => kind === 'ignored-server'),
        !isReached,
      );
    });

  it('compares credentials for every listed origin', () => {
    const map = 'map $http_origin $c { https://a.example true; }\n';
    const lines = `proxy_hide_header Access-Control-Allow-Credentials; add_header Access-Control-Allow-Credentials $c always; ${pass}`;
    assert.ok(idsOf(compare(map + server('', lines))).includes('credentials-differ'));
  });
});
