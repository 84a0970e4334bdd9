import assert from 'node:assert/strict';
import { arrowsOf, sourceFiles } from './support/import-graph';

/** What belongs to `test/integration/`. */
const slow =
  /^(?:node:(?:child_process|cluster|dgram|http|http2|https|net|tls|worker_threads)|test\/support\/(?:certificate|raw-server|run-cli)\.ts)$/u;

describe('a unit test', () => {
  it('starts no process and opens no socket', () => {
    const files = sourceFiles('test/unit', 'test/rules', 'test/vectors').filter(
      (path) => path.endsWith('.test.ts') && !path.endsWith('.exhaustive.test.ts'),
    );
    const found = arrowsOf(files).filter(({ to }) => slow.test(to));
    assert.deepEqual(
      found.map(({ from, to }) => `${from}: ${to}`),
      [],
    );
  });
});
