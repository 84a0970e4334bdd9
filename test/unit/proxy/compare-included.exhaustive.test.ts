import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { proxyReport } from '../../../server/src/features/reports/proxy-report';
import { compareProxy } from '../../../server/src/proxy/compare/located';
import { parse } from '../../../server/src/toml/parse/parse';
import { inFolder } from '../../support/run-cli';

const toml = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n';
const main = 'events {}\nhttp {\n  include conf.d/*.conf;\n}\n';
const inner = 'server {\n  include cors/any origin.inc;\n}\n'.replace('any origin', 'any');
const any =
  'location / {\n  proxy_hide_header Access-Control-Allow-Origin;\n  add_header Access-Control-Allow-Origin *;\n  proxy_pass http://127.0.0.1:8080;\n}\n';

describe('A finding in a file that the nginx file includes', () => {
  const formats: Readonly<Record<string, RegExp>> = {
    text: /^cors\/any\.inc:3:3: error any-origin-let-in/mu,
    json: /"id": "any-origin-let-in"[^]*"file": "cors\/any\.inc"/u,
    sarif: /"uri": "cors\/any\.inc"[^]*?"startLine": 3/u,
    github: /^::error file=cors\/any\.inc,line=3/mu,
    junit: /any-origin-let-in at cors\/any\.inc:3/u,
  };
  for (const [format, expected] of Object.entries(formats))
    it(`is told with its file and line as ${format}`, async () => {
      const files = { 'a.toml': toml, 'nginx.conf': main, 'conf.d/x.conf': inner, 'cors/any.inc': any };
      await inFolder(files, async ({ run }) => {
        const argv = ['proxy', '--compare', 'nginx.conf', '--config', 'a.toml', '--format', format];
        const { code, out } = await run(argv);
        assert.equal(code, 1, out);
        assert.match(out, expected);
      });
    });

  it('is linked in the report, and listed at the line that includes the file', () => {
    const config = readConfig(parse(toml), { environmentSetting: 'auto', path: undefined });
    const read = (pattern: string) => [
      pattern === 'conf.d/*.conf'
        ? { name: 'conf.d/x.conf', text: inner }
        : { name: 'cors/any.inc', text: any },
    ];
    const { markdown, links, findings } = proxyReport(compareProxy(config, main, read), {
      nginx: { name: 'nginx.conf', uri: 'file:///etc/nginx/nginx.conf' },
      config: { name: 'a.toml', uri: 'file:///etc/a.toml' },
    });
    const [, link = ''] = /\[cors\/any\.inc:3\]\(goto\/(\d+)\)/u.exec(markdown) ?? [];
    const target = links[Number(link)];
    assert.ok(target !== undefined && 'uri' in target);
    const { uri, range } = target;
    assert.deepEqual([uri, range.start], ['file:///etc/nginx/cors/any.inc', { line: 2, character: 2 }]);
    const [finding] = findings;
    assert.equal(finding?.id, 'any-origin-let-in');
    assert.deepEqual(finding.range.start, { line: 2, character: 2 });
    assert.match(finding.message, /`cors\/any\.inc`, line 3/u);
  });
});
