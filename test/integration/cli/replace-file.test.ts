import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../../server/src/cli/files/replace-file';

describe('replacing a file', () => {
  let folder = '';
  let small = false;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'replace-'));
    // A disk that can be filled takes a mount, which only root may make.
    small =
      process.platform === 'linux' &&
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  });
  after(() => {
    if (small) execFileSync('umount', [folder]);
    if (small) rmdirSync(folder);
    else rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  });

  for (const [what, links] of [
    ['one name', 1],
    ['two names', 2],
  ] as const)
    for (const [size, text] of [
      ['longer', 'n'.repeat(9000)],
      ['shorter', 'n'],
      ['empty', ''],
    ] as const)
      it(`gives a file of ${what} its ${size} content, and keeps mode and links`, async () => {
        const path = join(folder, 'config.toml');
        writeFileSync(path, 'o'.repeat(5000), { mode: 0o640 });
        if (links === 2) linkSync(path, join(folder, 'second.toml'));
        await replaceFile(path, Buffer.from(text));
        assert.equal(readFileSync(path, 'utf8'), text);
        if (links === 2) assert.equal(readFileSync(join(folder, 'second.toml'), 'utf8'), text);
        assert.deepEqual([statSync(path).mode & 0o777, statSync(path).nlink], [0o640, links]);
        assert.equal(readdirSync(folder).length, links);
      });

  for (const links of [1, 2])
    it(`leaves a file of ${links} names as it is when the disk is full`, async function () {
      if (!small) this.skip();
      const path = join(folder, 'config.toml');
      writeFileSync(path, `${'o'.repeat(8180)}# the end\n`);
      const old = readFileSync(path, 'utf8');
      if (links === 2) linkSync(path, join(folder, 'second.toml'));
      spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'fill')}`, 'bs=1k', 'count=100']);
      await assert.rejects(replaceFile(path, Buffer.from('n'.repeat(30_000))), /ENOSPC/u);
      assert.equal(readFileSync(path, 'utf8'), old);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });
});
