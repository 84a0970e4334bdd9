import type { Writable } from 'node:stream';

/** What an editor that closes its end, or a full disk behind a pipe, does to what is written to it. */
export function onClosedOutput(output: Writable, end: (sentence: string) => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    end(
      error.code === 'EPIPE' || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_DESTROYED'
        ? 'The editor closed its end of the connection.'
        : `The editor can’t be written to: ${error.message}.`,
    );
  });
}
