import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { startMockServer } from '../../../server/src/cli/commands/mock-server';
import type { Served } from '../../../server/src/platform/node/serve';
import { inFolder, type Folder } from '../../support/run-cli';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example", "https://b.example"]
cors_headers = ["X-API-Key"]

[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
`;
const other = file.replace('https://a.example', 'https://c.example');

describe('license-monitor-cors preflight', () => {
  let served: Served | undefined;
  const requests: string[] = [];

  beforeEach(() => {
    requests.length = 0;
  });
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  /** Runs `body` with a folder of two files and a mock server that serves the first. */
  const against = (body: (folder: Folder, url: string) => Promise<void>) =>
    inFolder({ 'config.toml': file, 'other.toml': other }, async (folder) => {
      served = await startMockServer({
        config: join(folder.path, 'config.toml'),
        port: 0,
        onRequest: ({ method, path }) => requests.push(`${method} ${path}`),
      });
      await body(folder, served.url);
    });

  it('exits with 0 when the origin is allowed and 1 when it is not', () =>
    against(async ({ run }, url) => {
      const allowed = await run(['preflight', `${url}/api/health`, '--origin', 'https://a.example']);
      assert.equal(allowed.code, 0, allowed.out + allowed.err);
      assert.match(allowed.out, /^GET \/api\/health from https:\/\/a\.example: allowed \(as expected\)/);
      const refused = await run(['preflight', `${url}/api/health`, '--origin', 'https://x.example']);
      assert.equal(refused.code, 1);
      assert.match(refused.out, /refused \(EXPECTED ALLOWED\)/);
      assert.match(refused.out, /FAIL {2}cors-check\.2/);
    }));

  it('shows the line of the file that is not deployed', () =>
    against(async ({ run }, url) => {
      const { code, out } = await run([
        'preflight',
        url,
        '--config',
        'other.toml',
        '--origin',
        'https://c.example',
      ]);
      assert.equal(code, 1);
      assert.match(out, /The file allows it, the server does not/);
      assert.match(out, /See other\.toml:3\./);
    }));

  it('sends a POST only when it was asked for twice', () =>
    against(async ({ run }, url) => {
      const post = [
        'preflight',
        url,
        '--origin',
        'https://a.example',
        '--method',
        'POST',
        '--header',
        'X-API-Key: secret-key',
      ];
      const once = await run([...post, '--request']);
      assert.equal(once.code, 0);
      assert.match(once.err, /also needs `--yes`/);
      assert.deepEqual(requests, ['OPTIONS /api/health']);
      const twice = await run([...post, '--request', '--yes', '--format', 'markdown']);
      assert.deepEqual(requests.slice(1), ['OPTIONS /api/health', 'POST /api/health']);
      assert.doesNotMatch(twice.out, /secret-key/);
    }));

  it('exits with 2 and a sentence when there is no response', () =>
    against(async ({ run }, url) => {
      await served?.close();
      const { code, out } = await run(['preflight', url, '--origin', 'https://a.example']);
      served = undefined;
      assert.equal(code, 2);
      assert.match(out, /refused the connection: nothing listens there/);
    }));

  const wrong: readonly [string[], RegExp][] = [
    [[], /needs one URL/],
    [['http://127.0.0.1:1/'], /needs `--origin O`/],
    [['127.0.0.1:1', '--origin', 'null'], /start with `http:\/\/`/],
    [['http://127.0.0.1:1/', '--origin', 'null', '--timeout', '0'], /`--timeout` takes seconds/],
    [['http://127.0.0.1:1/', '--origin', 'null', '--header', 'x'], /`--header` takes/],
    [['http://127.0.0.1:1/', '--origin', 'null', '--header', 'x: ${env:NO_SUCH}'], /`NO_SUCH` is not set/],
    [['http://127.0.0.1:1/', '--origin', 'null', '--cacert', 'none.pem'], /`none\.pem` can't be read/],
    [
      ['http://127.0.0.1:1/', '--origin', 'null', '--cacert', 'broken.toml'],
      /`broken\.toml` contains no certificate/,
    ],
    [['http://a b/', '--origin', 'null'], /The URL is not valid/],
    [['http://127.0.0.1:1/', '--config', 'none.toml'], /`none\.toml` can't be read/],
    [['http://127.0.0.1:1/', '--config', 'broken.toml'], /`broken\.toml` is not valid TOML at 1:/],
    [['http://127.0.0.1:1/', '--origin', 'null', '--format', 'yaml'], /`--format` takes/],
  ];
  for (const [argv, says] of wrong) {
    it(`exits with 2 and a sentence after ${JSON.stringify(argv)}`, () =>
      inFolder({ 'broken.toml': '[api\n' }, async ({ run }) => {
        const { code, out, err } = await run(['preflight', ...argv]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, says);
      }));
  }

  it('repeats no password of a URL that it cannot use', () =>
    inFolder({}, async ({ run }) => {
      for (const url of [
        'user:hidden@host/',
        '//user:hidden@h/',
        'http:user:hidden@h/',
        'http://u:p/hidden@h',
      ]) {
        const { code, out, err } = await run(['preflight', url, '--origin', 'https://a.example']);
        assert.equal(code, 2, out);
        assert.doesNotMatch(out + err, /hidden/);
      }
    }));
});
