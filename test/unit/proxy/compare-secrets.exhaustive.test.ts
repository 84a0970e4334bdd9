import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { proxyReport } from '../../../server/src/features/reports/proxy-report';
import { compareProxy } from '../../../server/src/proxy/compare/located';
import { parse } from '../../../server/src/toml/parse/parse';
import { inFolder } from '../../support/run-cli';

const toml = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n';
const config = readConfig(parse(toml), { environmentSetting: 'auto', path: undefined });
const pass = 'proxy_pass http://127.0.0.1:8080;';

/** Lines of a location with a key, and those of the level above it; the key is `S3cr3t…` everywhere. */
const planted: Readonly<Record<string, readonly [location: string, http?: string]>> = {
  'a header for the API': [`proxy_set_header Authorization "Bearer S3cr3tKey1"; ${pass}`],
  'Basic authentication': [`proxy_set_header Authorization "Basic S3cr3tKey1=="; ${pass}`],
  'a key for the API': [`proxy_set_header X-API-Key S3cr3tKey1; ${pass}`],
  'a cookie': [`proxy_set_header Cookie "theme=dark; session=S3cr3tKey1"; ${pass}`],
  'a header of another name': [`proxy_set_header X-Customer S3cr3tKey1; ${pass}`],
  'a variable': [`set $api_key S3cr3tKey1; add_header Access-Control-Allow-Origin "$api_key"; ${pass}`],
  'a variable that a header is made of': [
    `set $customer S3cr3tKey1; proxy_set_header X-API-Key $customer; add_header Access-Control-Allow-Origin $customer; ${pass}`,
  ],
  'the entry of a map': [
    `add_header Access-Control-Allow-Origin $api_key; ${pass}`,
    'map $http_origin $api_key { default S3cr3tKey1; "~^https?://" S3cr3tKey1; }',
  ],
  'what a map looks for': [
    `add_header Access-Control-Allow-Origin $from; ${pass}`,
    'map $http_x_api_key $from { default ""; S3cr3tKey1 $http_origin; "~^(S3cr3tKey1" x; }',
  ],
  'what a condition compares': [
    `if ($http_x_api_key != "S3cr3tKey1") { return 403; } if ($http_authorization ~ "(S3cr3tKey1") { return 401; } ${pass}`,
  ],
  'user and password of the API': ['proxy_pass http://me:S3cr3tKey1@127.0.0.1:3000;'],
  'a key in the URL of the API': ['proxy_pass ftp://127.0.0.1:8080/?api_key=S3cr3tKey1;'],
  'a redirect': ['return https://me:S3cr3tKey1@b.example/?token=S3cr3tKey1;'],
  'a response': ['return 2000 "{\\"token\\":\\"S3cr3tKey1\\"}";'],
  'a status that is none': ['return https:S3cr3tKey1@b.example/?token=S3cr3tKey1;'],
  'a condition without sense': [`if ($http_x_api_key S3cr3tKey1) { return 403; } ${pass}`],
  'a header that is not quoted': [`add_header X-API-Key Bearer S3cr3tKey1; ${pass}`],
  'a semicolon that is missing': ['proxy_set_header Authorization "Bearer" S3cr3tKey1 {'],
  'a line that begins with a key': ['X-API-Key: S3cr3tKey1'],
  'a quote that is not closed': [`proxy_set_header X-API-Key "S3cr3tKey1; ${pass}`],
  'a secret link': [`secure_link_md5 "$uri S3cr3tKey1" extra; secure_link_nonsense S3cr3tKey1; ${pass}`],
  'an origin': [`add_header Access-Control-Allow-Origin https://me:S3cr3tKey1@a.example; ${pass}`],
  'a name of a server': [`set https://me:S3cr3tKey1@a.example x; ${pass}`],
  methods: [`limit_except api_key=S3cr3tKey1 { deny all; } ${pass}`],
  'the headers that are allowed': [
    `if ($request_method = OPTIONS) { add_header Access-Control-Allow-Headers "X-API-Key: S3cr3tKey1"; add_header Access-Control-Allow-Origin $http_origin; return 204; } add_header Access-Control-Allow-Origin $http_origin; ${pass}`,
  ],
};

describe('proxy --compare, of an nginx file with keys,', () => {
  for (const [what, [location, http = '']] of Object.entries(planted))
    it(`prints none of them: ${what}`, async () => {
      const server = `${http}\nserver {\n  location / {\n    ${location}\n  }\n}\n`;
      const including = `include conf.d/*.conf;\n`;
      const files = { 'a.toml': toml, 'whole.conf': server, 'conf.d/x.conf': server, 'main.conf': including };
      await inFolder(files, async ({ run }) => {
        for (const file of ['whole.conf', 'main.conf'])
          for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
            const argv = ['proxy', '--compare', file, '--config', 'a.toml', '--format', format];
            const { out, err } = await run(argv);
            assert.doesNotMatch(out + err, /S3cr3t|cr3tKey/u);
          }
      });
      const report = JSON.stringify(
        proxyReport(compareProxy(config, server), {
          nginx: { name: 'x.conf', uri: undefined },
          config: { name: 'a.toml', uri: 'file:///a.toml' },
        }),
      );
      assert.doesNotMatch(report, /S3cr3t|cr3tKey/u);
    });

  it('still shows what is no key', () => {
    const expression = String.raw`^https?://(token|auth)\.example\.com$`;
    const compared = compareProxy(
      config,
      `map $http_origin $from { default ""; "~${expression}" $http_origin; }\nserver { location / { proxy_set_header X-API-Key $http_x_api_key; proxy_set_header X-Forwarded-Proto https; proxy_hide_header Access-Control-Allow-Origin; add_header Access-Control-Allow-Origin $from always; add_header Access-Control-Allow-Headers "Authorization, X-API-Key, Content-Type"; ${pass} } }`,
    );
    const messages = compared.differences.map(({ message }) => message);
    assert.ok(
      messages.some((one) => one.includes(expression)),
      messages.join('\n'),
    );
    assert.doesNotMatch(messages.join('\n'), /…/u);
  });
});
