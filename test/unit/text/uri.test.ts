import assert from 'node:assert/strict';
import { uriName, uriPath } from '../../../server/src/text/uri';

describe('a URI', () => {
  it('is read whatever a client sends', () => {
    for (const [uri, path, name] of [
      ['file:///etc/a%20b/config.toml', '/etc/a b/config.toml', 'config.toml'],
      ['file:///c%3A/conf/config%23.toml', '/c:/conf/config#.toml', 'config#.toml'],
      ['file:///x/%zz.toml', '/x/%zz.toml', '%zz.toml'],
      ['untitled:Untitled-1', 'Untitled-1', 'Untitled-1'],
      ['vscode-vfs://github/a/b.toml?ref#x', '/a/b.toml', 'b.toml'],
      ['file:////server/share/a.toml', 'file:////server/share/a.toml', 'a.toml'],
      ['', '/', ''],
    ] as const)
      assert.deepEqual([uriPath(uri), uriName(uri)], [path, name], uri);
  });
});
