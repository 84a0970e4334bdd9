import type { Writable } from 'node:stream';

/** Handles write errors: the editor closed its end, or the disk that output is redirected to is full. */
export function onClosedOutput(output: Writable, end: (sentence: string) => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    end(
      error.code === 'EPIPE' || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_DESTROYED'
        ? 'The editor closed its end of the connection.'
        : `Writing to the editor failed: ${error.message}.`,
    );
  });
}
