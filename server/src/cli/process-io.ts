import { buffer } from 'node:stream/consumers';
import pc from 'picocolors';
import type { Io } from './command';
import { decodeText } from './input-files';

/** The process as the subcommands see it. */
export function processIo(): Io {
  const abort = new AbortController();
  process.once('SIGINT', () => {
    abort.abort();
  });
  // A reader that closes early (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    stdin: async () => decodeText(await buffer(process.stdin), 'Standard input'),
    cwd: process.cwd(),
    env: process.env,
    colors: pc.isColorSupported && process.stdout.isTTY,
    signal: abort.signal,
  };
}
