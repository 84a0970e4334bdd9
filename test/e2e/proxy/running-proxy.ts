import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProxyProgram } from './programs';

export interface RunningProxy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A root that runs the tests lends its rights to no proxy. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Checks the generated text with the proxy's own syntax check and serves it, in a folder that goes away again.
 *
 * @throws Error with what the proxy said when it refuses the text or does not come up.
 */
export async function startProxy(
  program: ProxyProgram,
  executable: string,
  { text, port }: { readonly text: string; readonly port: number },
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), `license-monitor-${program.id}-`));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    chmodSync(folder, 0o755);
    if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid);
    const files = {
      ...program.frame(folder),
      'listen.conf': `Listen 127.0.0.1:${port}\n`,
      [program.file]: text,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const options = { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder }, ...unprivileged };
    const [checker, ...checkArgs] = program.check(executable, folder);
    const checked = spawnSync(checker, checkArgs, { ...options, encoding: 'utf8' });
    if (checked.status !== 0) throw new Error(`${program.id} refuses the file.\n${checked.stderr}${text}`);

    const [server, ...serveArgs] = program.serve(executable, folder);
    const child = spawn(server, serveArgs, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const stop = async (): Promise<void> => {
      await stopChild(child);
      remove();
    };
    if (!(await accepts(port, child))) {
      await stop();
      throw new Error(`${program.id} did not come up.\n${said.join('')}`);
    }
    return { url: `http://127.0.0.1:${port}`, stop };
  } catch (fault) {
    remove();
    throw fault;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** Tries again as soon as a try is refused, until the process ends or a minute is over. */
async function accepts(port: number, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < end) {
    const socket = connect(port, '127.0.0.1');
    const [connected] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'close').then(() => [false]),
    ]).catch(() => [false]);
    socket.on('error', () => undefined);
    socket.destroy();
    if (connected === true) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
