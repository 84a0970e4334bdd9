import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '../..');
const sources = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => !path.startsWith('server/src/protocol/'))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') })),
);
const matches = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));

const map = readFileSync(join(project, 'server/src/protocol/index.ts'), 'utf8');
const declared = [...map.matchAll(/^ {2}'(licenseMonitor\/[\w/]+)':/gm)].map(([, method = '']) => method);

/** Only as an argument of the helpers, whose types know every method. */
const helper = /(?:send|on)(?:Request|Notification)\(\s*[\w.()]+,\s*'(licenseMonitor\/[\w/]+)'/g;

describe('the messages between client and server', () => {
  it('are named in one map, and elsewhere only where its types hold', () => {
    const raw = sources.flatMap(({ path, text }) =>
      [...text.replaceAll(helper, '').matchAll(/['"`]licenseMonitor\/[\w/]*/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
    assert.deepEqual(raw, []);
    assert.deepEqual(matches(/\.(?:send|on)(?:Request|Notification)(?:<[^>]*>)?\(\s*['"`][^,)]*/g), []);
  });

  it('leave it to the server which files are License Monitor’s', () => {
    const globs = sources.filter(
      ({ path, text }) => path.startsWith('client/') && /['"`][^'"`\n]*\*[^'"`\n]*toml/.test(text),
    );
    assert.deepEqual(
      globs.map(({ path }) => path),
      [],
    );
  });

  it('are each sent by one side and answered by the other', () => {
    const used = (sides: 'send' | 'on', folder: string) =>
      new Set(
        sources
          .filter(({ path }) => path.startsWith(folder))
          .flatMap(({ text }) =>
            [...text.matchAll(helper)].flatMap(([call, method = '']) =>
              call.startsWith(sides) ? [method] : [],
            ),
          ),
      );
    assert.ok(declared.length > 5);
    for (const method of declared) {
      const there = used('send', 'client').has(method) && used('on', 'server').has(method);
      const back = used('send', 'server').has(method) && used('on', 'client').has(method);
      assert.ok(there !== back, method);
    }
  });
});
