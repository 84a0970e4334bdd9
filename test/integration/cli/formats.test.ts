import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileUri } from '../../../server/src/text/uri';
import { inFolder } from '../../support/run-cli';

// Hostile names and values: whatever stands in the file, the report stays well-formed.
const hostile =
  '[api]\ncors_enabled = true\ncors_origins = ["https://<a>&\\"\'.example/%,:\\u0007", "https://b.example/"]\n';
const files = { 'config <&".toml': hostile, 'config.toml': hostile.replace('/"]', '"]') };

const report = async (format: string): Promise<string> => {
  let text = '';
  await inFolder(files, async ({ run }) => {
    text = (await run(['check', '--format', format, ...Object.keys(files)])).out;
  });
  return text;
};

describe('the formats of check', () => {
  it('SARIF names files by URIs, wherever they are', async () => {
    for (const [path, uri] of [
      ['conf/a b.toml', 'conf/a%20b.toml'],
      ['/etc/a#.toml', 'file:///etc/a%23.toml'],
      ['C:\\conf\\a.toml', 'file:///C:/conf/a.toml'],
      ['\\\\server\\share\\a.toml', 'file://server/share/a.toml'],
      ['a\ud800.toml', 'a%EF%BF%BD.toml'],
    ] as const)
      assert.equal(fileUri(path), uri);
    await inFolder(files, async ({ run, path }) => {
      const { out } = await run(['check', '--format', 'sarif', join(path, 'config.toml')]);
      assert.match(out, /"uri": "file:\/\/\/[^"]*\/config\.toml"/);
    });
  });

  it('GitHub annotations are one line a finding, with nothing of the file in their structure', async () => {
    const lines = (await report('github')).trimEnd().split('\n');
    assert.ok(lines.length > 1);
    for (const line of lines)
      assert.match(
        line,
        /^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[a-z-]+::.+$/,
      );
  });
});
