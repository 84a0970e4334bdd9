import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VscodeProgram } from './from-npm';

export interface ServeOptions {
  readonly program: VscodeProgram;
  /** Absolute path of a folder of unpacked extensions; an empty one is made when it is left out. */
  readonly extensionsDir?: string;
  /** `restricted` asks the person for trust first and opens in Restricted Mode; `trusted` never asks. */
  readonly trust: 'trusted' | 'restricted';
  /** Whether extension tests will run in it. A newer VS Code then shows no notifications. */
  readonly drivenByTests: boolean;
}

/** A VS Code server on the loopback interface. */
export interface ServedVscode {
  /** `127.0.0.1:port`, which is also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  /** The page that opens `folder` (an absolute path, of a workspace file, too) with the start-up options of `payload`. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Settles when the process has ended, by itself or through `stop`. */
  readonly ended: Promise<void>;
  /** Ends the server with everything that it started and removes its data. */
  stop(): Promise<void>;
}

/** Settings that keep VS Code from showing anything but the file, and from saving it automatically. */
const quiet = {
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts a VS Code server on a free loopback port. Only whoever knows its random token gets in, because any
 * page in the person's browser could reach the port.
 *
 * @throws Error with the server's output when it ends before it listens.
 */
export async function serveVscode(options: ServeOptions): Promise<ServedVscode> {
  const data = await mkdtemp(join(tmpdir(), 'license-monitor-vscode-'));
  await mkdir(join(data, 'data', 'Machine'), { recursive: true });
  await writeFile(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(quiet));
  const authority = `127.0.0.1:${await freePort()}`;
  const token = randomUUID();
  const child = spawn(
    options.program.node,
    [
      options.program.serverMain,
      ...['--host', '127.0.0.1', '--port', authority.replace(/^.*:/, ''), '--connection-token', token],
      ...['--server-data-dir', data, '--extensions-dir', options.extensionsDir ?? join(data, 'extensions')],
      ...['--accept-server-license-terms', '--disable-telemetry', '--log', 'error'],
      ...(options.drivenByTests ? ['--enable-smoke-test-driver'] : []),
      ...(options.trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ],
    // A process group of its own, so the extension hosts, which it forks, end together with it.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', env: plainEnvironment() },
  );
  const ended = once(child, 'close').then(() => undefined);
  const stop = async (): Promise<void> => {
    killGroup(child.pid);
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const killAtExit = (): void => {
    killGroup(child.pid);
  };
  process.once('exit', killAtExit);
  void ended.then(() => process.removeListener('exit', killAtExit));

  let output = '';
  const listening = new Promise<boolean>((resolve) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('listening on')) resolve(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      resolve(false);
    });
  });
  if (!(await listening)) throw new Error(`VS Code's server ended before it listened.\n${output}`);

  return {
    authority,
    url: (folder, payload) => {
      const query = new URLSearchParams({
        tkn: token,
        [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
      });
      if (payload !== undefined) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    ended,
    stop,
  };
}

/**
 * The environment without what npm, tsx and a surrounding VS Code put there for themselves, and without an
 * extension gallery, so VS Code asks no one for recommendations.
 */
function plainEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_OPTIONS$|VSCODE_|ELECTRON_)/i.test(name),
  );
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already, which is what was wanted.
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
