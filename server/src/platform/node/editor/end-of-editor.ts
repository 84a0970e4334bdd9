import type { Writable } from 'node:stream';

/** What a write does when the editor closed its end, or when the disk that a pipe leads to is full. */
export function onClosedOutput(output: Writable, end: (sentence: string) => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    end(
      error.code === 'EPIPE' || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_DESTROYED'
        ? 'The editor closed its end of the connection.'
        : `The editor can’t be written to: ${error.message}.`,
    );
  });
}
