import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { startMockServer } from '../../../server/src/cli/commands/mock-server';
import type { Served } from '../../../server/src/platform/node/serve';
import { junitFaults, sarifFaults } from '../../support/schemas';
import { inFolder, type Folder } from '../../support/run-cli';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example", "https://b.example"]
cors_headers = ["X-API-Key"]

[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
`;
const other = file.replace('https://a.example', 'https://c.example');

interface Report {
  readonly summary: { readonly text: string };
  readonly results: readonly {
    readonly verdict: string;
    readonly failingStep: string;
    readonly id: string;
  }[];
}

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

  it('takes origins from the file, and finds the matrix and the lookalikes as promised', () =>
    against(async ({ run }, url) => {
      const { code, out } = await run([
        'preflight',
        url,
        '--config',
        'config.toml',
        '--matrix',
        '--negative',
        '--format',
        'json',
      ]);
      assert.equal(code, 0, out);
      const { results, summary } = JSON.parse(out) as Report;
      assert.ok(results.length > 20);
      assert.match(summary.text, /^All \d+ checks went as expected\.$/);
      assert.ok(
        results.some(
          ({ id, verdict }) => id === 'GET /api/admin from https://a.example' && verdict === 'refused',
        ),
      );
      assert.ok(!requests.some((request) => request.startsWith('POST')));
    }));

  it('exits with 1 when the response gives pages more than the file says', () =>
    against(async ({ run, path }, url) => {
      writeFileSync(
        join(path, 'stricter.toml'),
        file.replace('["X-API-Key"]', '["X-API-Key"]\ncors_methods = ["GET"]'),
      );
      const argv = ['preflight', url, '--config', 'stricter.toml', '--matrix', '--negative'];
      const { code, out } = await run(argv);
      assert.equal(code, 0, out);
      assert.match(out, /Access-Control-Allow-Methods.*with the additional/);
      writeFileSync(join(path, 'config.toml'), file.replace('[api]', '[api]\ncors_credentials = true'));
      const more = await run(argv);
      assert.equal(more.code, 1);
      assert.match(more.out, /Access-Control-Allow-Credentials true, which the file does not promise/);
    }));

  it('writes SARIF and JUnit that are valid by their schemas', () =>
    against(async ({ run }, url) => {
      const argv = ['preflight', url, '--config', 'other.toml', '--matrix', '--format'];
      const sarif = await run([...argv, 'sarif']);
      const log = JSON.parse(sarif.out) as { runs: { results: unknown[] }[] };
      assert.deepEqual(sarifFaults(log), []);
      assert.ok((log.runs[0]?.results.length ?? 0) > 0);
      const junit = await run([...argv, 'junit']);
      assert.deepEqual(await junitFaults(junit.out), []);
    }));
});
