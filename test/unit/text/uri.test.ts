import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileUri, uriName, uriPath } from '../../../server/src/text/uri';

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

  it('of a path leads back to it', () => {
    const part = fc.string({ minLength: 1 }).filter((text) => !/[\\/:]/u.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const path = `/${parts.join('/')}`;
        assert.equal(uriPath(fileUri(path)), path);
      }),
    );
  });
});
