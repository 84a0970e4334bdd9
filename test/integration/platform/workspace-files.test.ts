import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceFiles } from '../../../server/src/platform/node/workspace-files';

describe('the files of a workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'license-monitor-files-'));
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('are those below its folder, and none behind a link', async () => {
    const folder = join(root, 'project');
    for (const each of ['project', 'elsewhere']) {
      mkdirSync(join(root, each));
      writeFileSync(join(root, each, 'config.toml'), `# ${each}\n`);
    }
    symlinkSync(join(root, 'elsewhere'), join(folder, 'link'), 'junction');
    const found = await workspaceFiles([pathToFileURL(folder).href], ['**/config.toml']);
    assert.deepEqual(
      found.map(({ text }) => text),
      ['# project\n'],
    );
  });

  it('are found in the other folders where a URI names no place', async () => {
    const folder = join(root, 'sound');
    mkdirSync(folder);
    writeFileSync(join(folder, 'config.toml'), '# sound\n');
    const bad = ['file:///%zz', 'file:///a%2Fb', 'file://%', 'file:///%E0%A4%A'];
    if (process.platform !== 'win32') bad.push('file://host/share');
    const told: string[] = [];
    const found = await workspaceFiles(
      [...bad, pathToFileURL(folder).href, 'untitled:x', 'file:///nowhere'],
      ['**/config.toml'],
      (sentence) => told.push(sentence),
    );
    assert.deepEqual(
      found.map(({ text }) => text),
      ['# sound\n'],
    );
    for (const uri of bad)
      assert.ok(
        told.some((sentence) => sentence.includes(`\`${uri}\``)),
        uri,
      );
  });
});
