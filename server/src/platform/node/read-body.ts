import type { IncomingMessage } from 'node:http';

export const maxBodyBytes = 64 * 1024;

export interface Body {
  readonly body: string;
  readonly bodyTruncated: boolean;
}

/** Reads up to the limit. A stream of events never ends, so of that nothing is waited for. */
export function readBody(response: IncomingMessage): Promise<Body> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const finish = (bodyTruncated: boolean) => {
      const bytes = Buffer.concat(chunks).subarray(0, maxBodyBytes);
      // Where the text was cut, half a character may stand at its end; `stream` leaves that out.
      resolve({ body: new TextDecoder().decode(bytes, { stream: bodyTruncated }), bodyTruncated });
    };
    response.on('error', reject);
    if (/^text\/event-stream\b/i.test(response.headers['content-type'] ?? '')) {
      finish(true);
      return;
    }
    response.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBodyBytes) finish(true);
    });
    response.on('end', () => {
      finish(false);
    });
  });
}
