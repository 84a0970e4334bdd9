import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../../server/rooms.mjs';

const project = join(__dirname, '../..');

const folders = ['', 'server/src', ...Object.values(rooms).map(({ path }) => path)];

/** A path from the project's root, among the rooms of the server, or in one of them; its extension may be missing. */
const exists = (path: string): boolean =>
  folders.some((folder) =>
    ['', '.ts', '.mjs'].some((ending) => existsSync(join(project, folder, path + ending))),
  );

describe('ARCHITECTURE.md and CONTRIBUTING.md', () => {
  for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(join(project, name), 'utf8');

    it(`${name} names only files and folders that exist`, () => {
      const named = [...text.matchAll(/`(@?[\w.-]+(?:\/[\w.-]*)+)`/gu)].map(([, path = '']) => path);
      const ours = named.filter((path) => !path.startsWith('@'));
      assert.ok(ours.length > 2);
      assert.deepEqual(
        ours.filter((path) => !exists(path)),
        [],
      );
    });

    it(`${name} names only scripts that exist`, () => {
      const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
        scripts: Readonly<Record<string, string>>;
      };
      const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, script = '']) => script);
      assert.deepEqual(
        named.filter((script) => !Object.hasOwn(scripts, script)),
        [],
      );
    });

    it(`${name} fits a screen`, () => {
      assert.ok(text.split('\n').length <= 80);
    });
  }
});
