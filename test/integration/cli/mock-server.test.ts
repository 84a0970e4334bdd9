import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { startMockServer } from '../../../server/src/cli/commands/mock-server';
import { main } from '../../../server/src/cli/main';
import { nodeTransport } from '../../../server/src/platform/node/network/transport';
import type { Served } from '../../../server/src/platform/node/serve';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { inFolder } from '../../support/run-cli';

const toml = (origin: string) => `[api]
cors_enabled = true
cors_origins = ["${origin}"]
cors_credentials = true

[api.cors_overrides."/api/admin"]
cors_origins = ["https://admin.example"]
`;

describe('the mock server', () => {
  let folder = '';
  let file = '';
  let served: Served;
  let connections = 0;
  const told: string[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mock-server-'));
    file = join(folder, 'config.toml');
    writeFileSync(file, toml('https://a.example'));
    connections = 0;
    told.length = 0;
    served = await startMockServer({
      config: file,
      port: 0,
      onConnection: () => (connections += 1),
      onReload: (sentence) => told.push(sentence),
    });
  });

  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (method: string, path: string, headers: HeaderList) => {
    const url = served.url + path;
    const result = await nodeTransport()(
      { method, url, headers, timeoutMs: 5_000, tls: 'verify' },
      new AbortController().signal,
    );
    assert.ok(result.ok, result.ok ? '' : result.failure.message);
    const { status, body, bodyTruncated } = result.response;
    const cors = result.response.headers.filter(([name]) => name.startsWith('Access-Control-'));
    return { status, body, bodyTruncated, cors: Object.fromEntries(cors) };
  };
  const preflight = (origin: string): HeaderList => [
    ['Origin', origin],
    ['Access-Control-Request-Method', 'PUT'],
  ];

  it('answers a preflight as documented', async () => {
    const { status, cors } = await ask('OPTIONS', '/api/health', preflight('https://a.example'));
    assert.equal(status, 204);
    assert.deepEqual(cors, {
      'Access-Control-Allow-Origin': 'https://a.example',
      'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '86400',
      'Access-Control-Allow-Credentials': 'true',
    });
    assert.equal(connections, 1);
  });

  it('knows the overrides, and gives other origins nothing', async () => {
    const admin = await ask('OPTIONS', '/api/admin/x', preflight('https://admin.example'));
    assert.equal(admin.cors['Access-Control-Allow-Origin'], 'https://admin.example');
    const refused = await ask('OPTIONS', '/api/admin', preflight('https://a.example'));
    assert.deepEqual(refused.cors, {});
  });

  it('serves JSON, events, and errors in JSON', async () => {
    const headers: HeaderList = [['Origin', 'https://a.example']];
    const health = await ask('GET', '/api/health?x=1', headers);
    assert.deepEqual(JSON.parse(health.body), {
      mockServer: true,
      method: 'GET',
      path: '/api/health',
      status: 'ok',
    });
    assert.equal(health.cors['Access-Control-Allow-Origin'], 'https://a.example');
    assert.equal((await ask('HEAD', '/api/health', headers)).body, '');
    assert.equal((await ask('GET', '/stream/metrics', headers)).bodyTruncated, true);
    assert.equal((await ask('GET', '/nothing', headers)).status, 404);
    assert.equal((await ask('GET', '/ws/logs', headers)).status, 426);
  });

  it('follows the file, and keeps the last version that could be read', async () => {
    const origin = async () => {
      const { cors } = await ask('OPTIONS', '/api/health', preflight('https://second.example'));
      return cors['Access-Control-Allow-Origin'];
    };
    assert.equal(await origin(), undefined);
    writeFileSync(file, toml('https://second.example'));
    assert.equal(await origin(), 'https://second.example');
    writeFileSync(file, '[api\n');
    assert.equal(await origin(), 'https://second.example');
    writeFileSync(file, Buffer.from('[api]\n# \xfc\n', 'latin1'));
    assert.equal(await origin(), 'https://second.example');
    assert.match(told[2] ?? '', /it is not UTF-8, .* The last readable version stays in effect\.$/);
    rmSync(file);
    assert.equal(await origin(), 'https://second.example');
    assert.equal(told.length, 4);
    assert.match(told[1] ?? '', /is not valid TOML at 1:1\. .* The last readable version stays in effect\.$/);
  });

  it('refuses to start without a readable file', async () => {
    await assert.rejects(
      startMockServer({ config: join(folder, 'none.toml'), port: 0 }),
      /can't be read: file not found\./,
    );
  });
});

describe('license-monitor-cors serve', () => {
  it('listens until Ctrl-C', () =>
    inFolder({ 'config.toml': toml('https://a.example') }, async ({ path }) => {
      const abort = new AbortController();
      let err = '';
      const ended = main(['serve', '--config', 'config.toml', '--port', '0'], {
        out: (text) => {
          const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
          const sent = request(`${url}/stream/metrics`, () => {
            abort.abort();
          });
          sent.on('error', () => undefined);
          sent.end();
        },
        err: (text) => (err += text),
        stdin: () => Promise.resolve(''),
        cwd: path,
        env: {},
        colors: false,
        signal: abort.signal,
      });
      assert.equal(await ended, 0, err);
    }));

  it('exits with 2 and a sentence where it cannot listen', () =>
    inFolder({ 'config.toml': toml('https://a.example') }, async ({ run }) => {
      assert.match((await run(['serve'])).err, /needs `--config FILE`/);
      const { code, err } = await run(['serve', '--config', 'config.toml', '--port', '70000']);
      assert.deepEqual([code, /from 0 to 65535/.test(err)], [2, true]);
    }));
});
