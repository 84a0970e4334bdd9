import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const project = join(__dirname, '../..');
const paths = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'client', 'server', 'scripts', 'test'],
  {
    cwd: project,
    encoding: 'utf8',
  },
)
  .split('\n')
  // Git does not know yet of what was deleted.
  .filter((path) => path !== '' && existsSync(join(project, path)));
const files = paths
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, lines: readFileSync(join(project, path), 'utf8').split('\n').length - 1 }));

describe('the files', () => {
  it('are 250 lines at the most', () => {
    assert.deepEqual(
      files.filter(({ lines }) => lines > 250),
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

  it('lie in folders of 20 entries at the most', () => {
    const entries = new Map<string, Set<string>>();
    // A file a rule, written by `npm run generate`.
    for (const path of paths.filter((one) => !one.startsWith('test/rules/wording/')))
      for (let entry = path; entry !== '.'; entry = posix.dirname(entry)) {
        const folder = posix.dirname(entry);
        entries.set(folder, (entries.get(folder) ?? new Set()).add(entry));
      }
    // The programs lie next to the rooms, of which `server/rooms.mjs` has the list.
    for (const program of ['browser', 'cli', 'node'])
      entries.get('server/src')?.delete(`server/src/${program}.ts`);
    assert.deepEqual(
      [...entries].filter(([, { size }]) => size > 20).map(([folder, { size }]) => `${folder}: ${size}`),
      [],
    );
  });
});
