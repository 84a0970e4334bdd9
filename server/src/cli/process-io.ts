import { fstatSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { type Io, UsageError } from './command';
import { decodeText } from './files/decode-text';
import { reason } from './files/file-fault';

/** The streams of `process`. */
export interface Streams {
  readonly stdin: Readable & { readonly fd?: number };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
}

/** The process as subcommands see it. `onFailure` is called if output couldn't be written. */
export function processIo({ stdin, stdout, stderr }: Streams, onFailure: () => void): Io {
  let interrupted: AbortSignal | undefined;
  const err = (chunk: string) => void stderr.write(chunk);
  let closed = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    const first = !closed;
    closed = true;
    // A reader that closes early (`| head`) isn't an error, and the diagnostics still count.
    if (error.code === 'EPIPE' || !first) return;
    err(`Standard output can't be written: ${reason(error)}.\n`);
    onFailure();
  });
  // With nowhere left to write, the exit status is the only report.
  stderr.on('error', () => undefined);
  return {
    out: (chunk) => {
      if (!closed) stdout.write(chunk);
    },
    err,
    stdin: async () => decodeText(await readAll(stdin), 'Standard input', 'text'),
    cwd: process.cwd(),
    env: process.env,
    colors: pc.isColorSupported && stdout.isTTY === true,
    // A command that doesn't read it is ended by Ctrl-C like any other program.
    get signal() {
      return (interrupted ??= interruption());
    },
  };
}

function interruption(): AbortSignal {
  const abort = new AbortController();
  const end = (): void => {
    abort.abort();
  };
  process.once('SIGINT', end);
  // Whoever started us with a channel, as the editor does, takes us along.
  process.once('disconnect', end);
  return abort.signal;
}

/** More than any text that is piped in; without a limit, `< /dev/zero` would never end. */
const maxInputBytes = 256 * 1024 * 1024;

async function readAll(stdin: Streams['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Node silently reads nothing from a folder.
    if (stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory())
      throw Object.assign(new Error('Standard input is a folder.'), { code: 'EISDIR' });
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      size += bytes.length;
      if (size > maxInputBytes) break;
    }
  } catch (error) {
    throw new UsageError(`Standard input can't be read: ${reason(error)}.`);
  }
  if (size > maxInputBytes)
    throw new UsageError(
      'Standard input is larger than 256 MB. Split it and run the command once for each part.',
    );
  return Buffer.concat(chunks);
}
