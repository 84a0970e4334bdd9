import type { IncomingMessage } from 'node:http';

const maxBodyBytes = 64 * 1024;

interface Body {
  readonly body: string;
  readonly bodyTruncated: boolean;
  readonly unfinished?: string;
}

export interface BodyReading {
  /** Settles always: what CORS is about is in the headers, so a body that breaks off spoils nothing. */
  readonly body: Promise<Body>;
  /** Ends the reading with what has come so far, and with the reason as a whole sentence. */
  readonly stop: (reason: string) => void;
}

/**
 * Reads up to the limit. A stream of events never ends, so of that nothing is waited for. `explain` makes a sentence
 * of Node's error.
 */
export function readBody(response: IncomingMessage, explain: (error: unknown) => string): BodyReading {
  const chunks: Uint8Array[] = [];
  let end: (body: Body) => void = () => undefined;
  const body = new Promise<Body>((resolve) => (end = resolve));
  const finish = (bodyTruncated: boolean, unfinished?: string) => {
    const bytes = Buffer.concat(chunks).subarray(0, maxBodyBytes);
    end({
      // Where the text was cut, half a character may be at its end; `stream` leaves that out.
      body: new TextDecoder().decode(bytes, { stream: bodyTruncated }),
      bodyTruncated,
      ...(unfinished === undefined ? {} : { unfinished }),
    });
  };
  const stop = (reason: string) => {
    finish(true, reason);
  };
  response.on('error', (error) => {
    stop(explain(error));
  });
  if (/^text\/event-stream\b/i.test(response.headers['content-type'] ?? '')) {
    finish(true);
    return { body, stop };
  }
  let size = 0;
  response.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBodyBytes) finish(true);
  });
  response.on('end', () => {
    finish(false);
  });
  return { body, stop };
}
