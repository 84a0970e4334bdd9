import assert from 'node:assert/strict';
import type { ProxyChoicesResult, ProxyCompareResult, ProxyGenerateResult } from '../../server/src/protocol';
import { startSession, type Session } from './session';

const toml =
  '[api]\nbind_port = 9000\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';

describe('The server on reverse proxies', () => {
  let session: Session;
  before(async () => {
    session = await startSession();
  });
  after(() => {
    session.end();
  });

  const choices = { target: 'nginx', upstream: 'http://127.0.0.1:9000', preflight: 'answer', exposed: [] };

  it('offers the targets, the address in the file and headers worth exposing', async () => {
    const uri = await session.open(toml);
    const offered = await session.client.sendRequest<ProxyChoicesResult>('licenseMonitor/proxy/choices', {
      uri,
    });
    assert.equal(offered.upstream, 'http://127.0.0.1:9000');
    assert.ok(offered.targets.some(({ title }) => title === 'Envoy'));
    assert.ok(offered.exposable.includes('Retry-After'));
  });

  it('writes a proxy that names the file, and one that agrees with it', async () => {
    const uri = await session.open(toml);
    const { text, languageId, refusals } = await session.client.sendRequest<ProxyGenerateResult>(
      'licenseMonitor/proxy/generate',
      { uri, ...choices },
    );
    assert.deepEqual([languageId, refusals], ['nginx', []]);
    assert.match(text, /written from .*config.*\.toml/u);
    const compared = await session.client.sendRequest<ProxyCompareResult>('licenseMonitor/proxy/compare', {
      uri,
      nginxName: 'nginx.conf',
      nginxText: text,
    });
    assert.deepEqual(compared.findings, []);
  });

  it('refuses a file with errors, and says nothing of another tool’s', async () => {
    const uri = await session.open(toml.replace('a.example', 'a.example/'));
    const generate = (of: string) =>
      session.client.sendRequest<ProxyGenerateResult | null>('licenseMonitor/proxy/generate', {
        uri: of,
        ...choices,
      });
    assert.match((await generate(uri))?.refusals.join() ?? '', /origin-trailing-slash/u);
    assert.equal(await generate(await session.open('[package]\nname = "x"\n')), null);
  });

  const conf =
    'server {\n  location / {\n    proxy_hide_header Access-Control-Allow-Origin;\n    proxy_pass http://127.0.0.1:9000;\n  }\n}\n';

  it('links the differences into both files', async () => {
    const uri = await session.open(toml);
    const { markdown, links, findings } = await session.client.sendRequest<ProxyCompareResult>(
      'licenseMonitor/proxy/compare',
      { uri, nginxName: 'nginx.conf', nginxText: conf, nginxUri: 'file:///etc/nginx.conf' },
    );
    assert.deepEqual(
      findings.map(({ id, range: { start } }) => [id, start.line]),
      [['path-not-covered', 2]],
    );
    const linked = [...markdown.matchAll(/\]\(goto\/(\d+)\)/gu)].map(([, link]) => links[Number(link)]);
    assert.deepEqual(
      linked.map((link) => link && 'uri' in link && [link.uri, link.range.start.line]),
      [
        ['file:///etc/nginx.conf', 2],
        [uri, 3],
      ],
    );
  });
});
