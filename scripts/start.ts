/**
 * `npm start`: builds everything, checks `examples/` on the command line, and opens VS Code on that folder with
 * the extension: the desktop's where there is one, otherwise one from npm, served on a loopback address.
 * Ctrl-C ends everything that it started.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './find-program';
import { vscodeFromNpm } from './vscode/from-npm';
import { linkExtension } from './vscode/link-extension';
import { serveVscode } from './vscode/serve';

const project = join(__dirname, '..');
const examples = join(project, 'examples');

async function main(ending: AbortSignal): Promise<number> {
  say('Building the extension, the language server and the command-line tool.');
  if ((await run('npm', ['run', '--silent', 'build'], ending)) !== 0) return 1;

  say('Checking the examples: license-monitor-cors check examples');
  // Findings are what the examples are there for; only a tool that could not do its work stops us.
  if ((await run(process.execPath, ['dist/cli.js', 'check', 'examples'], ending)) > 1) return 1;

  const folder = await mkdtemp(join(tmpdir(), 'license-monitor-start-'));
  try {
    const desktop = hasDisplay() ? findProgram(['code']) : undefined;
    if (desktop !== undefined && (await openDesktop(desktop, folder, ending)) === 0) return 0;
    await serve(folder, ending);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens the desktop VS Code with a profile of its own, and waits until the person closes the window. */
async function openDesktop(code: string, profile: string, ending: AbortSignal): Promise<number> {
  say('Opening VS Code. Close its window or press Ctrl-C to end.');
  try {
    return await run(
      code,
      [
        ...['--wait', '--new-window', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
        ...[`--user-data-dir=${profile}`, `--extensions-dir=${join(profile, 'extensions')}`],
        ...[`--extensionDevelopmentPath=${project}`, examples],
      ],
      ending,
    );
  } finally {
    // The command only waits for the window, which belongs to a process that it left behind.
    const pid = Number(await readFile(join(profile, 'code.lock'), 'utf8').catch(() => '0'));
    if (pid > 0) process.kill(pid, 'SIGTERM');
  }
}

/** Serves a VS Code from npm until the signal. */
async function serve(folder: string, ending: AbortSignal): Promise<void> {
  const program = await vscodeFromNpm(project, 'newest', ending);
  const extensionsDir = join(folder, 'extensions');
  await linkExtension(project, extensionsDir);
  const vscode = await serveVscode({ program, extensionsDir, trust: 'trusted', drivenByTests: false });
  try {
    say(`VS Code is ready. Open this address in a browser on this machine; Ctrl-C ends it:\n`);
    process.stdout.write(`  ${vscode.url(examples)}\n\n`);
    await Promise.race([vscode.ended, once(ending, 'abort')]);
  } finally {
    await vscode.stop();
  }
}

/** Runs a program in the terminal and returns its exit code. */
async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  const child = spawn(program, args, {
    cwd: project,
    stdio: 'inherit',
    signal,
    shell: process.platform === 'win32',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

function say(line: string): void {
  process.stdout.write(`\n${line}\n`);
}

// npm passes on what it is asked to end by, but a shell in between would not: so the script in package.json replaces the
// shell by this process. Where no shell can do that, as on Windows, the second half of the script runs instead.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  // Ctrl-C comes twice, from the terminal and from npm, and the second must not interrupt the clearing up.
  process.on(signal, () => {
    interruption.abort();
  });

// npm itself may be killed.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) interruption.abort();
}, 500).unref();

void main(interruption.signal).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    if (interruption.signal.aborted) return;
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  },
);
