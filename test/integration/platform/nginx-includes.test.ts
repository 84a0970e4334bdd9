import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { includesBeside } from '../../../server/src/platform/node/nginx-includes';

describe('The files that an nginx file includes', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'includes-'));
    mkdirSync(join(root, 'etc/sites'), { recursive: true });
    for (const name of [
      'etc/a.conf',
      'etc/sites/b.conf',
      'etc/sites/c.conf',
      'etc/sites/.hidden.conf',
      'secret.conf',
    ])
      writeFileSync(join(root, name), `# ${name}\n`);
    symlinkSync(join(root, 'secret.conf'), join(root, 'etc/link.conf'));
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const cases: readonly (readonly [pattern: string, names: readonly string[] | undefined])[] = [
    ['a.conf', ['a.conf']],
    ['sites/*.conf', ['sites/b.conf', 'sites/c.conf']],
    ['sites/?.conf', ['sites/b.conf', 'sites/c.conf']],
    ['sites/*.none', []],
    ['missing.conf', undefined],
    ['../secret.conf', undefined],
    ['link.conf', undefined],
    ['/etc/hostname', undefined],
  ];
  for (const [pattern, names] of cases)
    it(`reads ${pattern} only in or below the folder`, () => {
      const files = includesBeside(join(root, 'etc'))(pattern);
      assert.deepEqual(
        files?.map(({ name }) => name),
        names,
      );
    });
});
