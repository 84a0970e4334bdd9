import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '../..');
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'client', 'server', 'test'],
  {
    cwd: project,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    try {
      return [{ path, lines: readFileSync(join(project, path), 'utf8').split('\n').length - 1 }];
    } catch {
      // Deleted, and git does not know yet.
      return [];
    }
  });

describe('the files', () => {
  it('are 300 lines at the most', () => {
    assert.deepEqual(
      files.filter(({ lines }) => lines > 300),
      [],
    );
  });

  it('are under 80 lines in the median', () => {
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) < 80);
  });

  it('that make up a feature are thin', () => {
    assert.deepEqual(
      files.filter(({ path, lines }) => path.startsWith('server/src/features/') && lines > 90),
      [],
    );
  });
});
