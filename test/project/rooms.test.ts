import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { rooms } from '../../server/rooms.mjs';
import { allowsPackage, roomOf } from './support/import-graph';
import { bundles } from '../../scripts/bundles';

type Graph = Metafile['inputs'];

const packageOf = (file: string): string | undefined =>
  /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

/** An arrow that the table of rooms does not name. */
function isForbidden(file: string, { path: to, external }: Graph[string]['imports'][number]): boolean {
  const from = roomOf(file);
  const room = from === undefined ? undefined : rooms[from];
  if (room === undefined) return false;
  const packageName = external === true ? to : packageOf(to);
  if (packageName !== undefined) return !allowsPackage(room.packages, packageName);
  const target = roomOf(to);
  // A file in no room is an entry; only the command line may start another one (`lsp` starts the server).
  return target === undefined ? from !== 'cli' : target !== from && !room.rooms.includes(target);
}

describe('The bundles', () => {
  const graphs = new Map<string, Graph>();

  before(async () => {
    const entries = bundles('production', '0.0.0').flatMap((options) =>
      Object.entries(options.entryPoints as Record<string, string>).map(
        ([name, entry]) => [name, { ...options, entryPoints: { [name]: entry } }] as const,
      ),
    );
    for (const [name, options] of entries) {
      const { metafile } = await build({ ...options, minify: false, write: false, metafile: true });
      graphs.set(name, metafile.inputs);
    }
  });

  const filesOf = (name: string): readonly string[] => Object.keys(graphs.get(name) ?? {});
  const arrows = (...names: readonly string[]) =>
    names.flatMap((name) =>
      Object.entries(graphs.get(name) ?? {}).flatMap(([file, { imports }]) =>
        imports.map((arrow) => [file, arrow] as const),
      ),
    );

  it('have no arrow between rooms that the table does not name', () => {
    const forbidden = arrows(...graphs.keys()).filter(([file, arrow]) => isForbidden(file, arrow));
    assert.deepEqual(
      forbidden.map(([file, arrow]) => `${file} → ${arrow.path}`),
      [],
    );
  });

  it('leave the formatter to its own worker, so that nothing else waits for it', () => {
    const holders = [...graphs.keys()].filter((name) =>
      filesOf(name).some((file) => packageOf(file) === '@taplo/lib'),
    );
    assert.deepEqual(holders.sort(), ['formatter-worker', 'formatter-worker.web']);
  });

  it('load the strict parser only when the server asks for it', () => {
    const eager = arrows('server', 'server.web').filter(
      ([, arrow]) => arrow.path.endsWith('/toml/strict/strict.ts') && arrow.kind !== 'dynamic-import',
    );
    assert.deepEqual(
      eager.map(([file]) => file),
      [],
    );
  });

  it('judge files through the engine and nothing else', () => {
    /** The parts that the engine composes, each with the folders and files besides the engine that may use it. */
    const parts: Readonly<Record<string, readonly string[]>> = {
      'config/read/read-config.ts': [],
      'engine/gate.ts': [],
      'lint/fix-all.ts': [],
      'lint/run.ts': [],
      // Edits and comments look at what they would leave.
      'toml/parse/parse.ts': ['toml/', 'lint/'],
      // A worker answers for the server, and the formatter checks its own result.
      'toml/strict/strict.ts': [
        'toml/',
        'platform/node/strict-worker.ts',
        'platform/browser/strict-worker.ts',
      ],
    };
    const others = arrows(...graphs.keys()).filter(([file, { path }]) => {
      const allowed = parts[path.replace('server/src/', '')];
      const from = file.replace('server/src/', '');
      return allowed !== undefined && !['engine/', ...allowed].some((start) => from.startsWith(start));
    });
    assert.deepEqual([...new Set(others.map(([file, { path }]) => `${file} → ${path}`))], []);
    assert.ok(Object.keys(parts).every((part) => filesOf('cli').includes(`server/src/${part}`)));
  });

  it('keep the client free of judgement', () => {
    const known = ['extension', 'extension.web'].flatMap((name) => filesOf(name).map(roomOf));
    const judging = known.filter(
      (room) => room !== undefined && !['client', 'protocol', 'platform', 'files'].includes(room),
    );
    assert.deepEqual(judging, []);
  });
});
