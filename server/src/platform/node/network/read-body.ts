import type { IncomingMessage } from 'node:http';

const maxBodyBytes = 64 * 1024;

interface Body {
  readonly body: string;
  readonly bodyTruncated: boolean;
  readonly unfinished?: string;
}

export interface BodyReading {
  /** Always settles: CORS depends on the headers, so an incomplete body doesn't matter. */
  readonly body: Promise<Body>;
  /** Stops reading, keeps what has arrived so far, and records the reason as a complete sentence. */
  readonly stop: (reason: string) => void;
}

/**
 * Reads up to the limit. An event stream never ends, so its body isn't awaited. `explain` turns Node's error into a
 * sentence.
 */
export function readBody(response: IncomingMessage, explain: (error: unknown) => string): BodyReading {
  const chunks: Uint8Array[] = [];
  let end: (body: Body) => void = () => undefined;
  const body = new Promise<Body>((resolve) => (end = resolve));
  const finish = (bodyTruncated: boolean, unfinished?: string) => {
    const bytes = Buffer.concat(chunks).subarray(0, maxBodyBytes);
    end({
      // The text may be cut within a character; `stream` omits the incomplete one.
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
