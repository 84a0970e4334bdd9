import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { MockServerResponse, MockServerRequest } from '../../probe/expected/mock-server';

export interface ServeOptions {
  /** 0 selects a free one. */
  readonly port: number;
  readonly respond: (request: MockServerRequest) => MockServerResponse;
  /** Called for every connection, even one that sends nothing. */
  readonly onConnection?: () => void;
  readonly onRequest?: (request: MockServerRequest) => void;
}

export interface Served {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection, including event streams. */
  readonly close: () => Promise<void>;
}

/** Listens only on 127.0.0.1. Rejects with Node's error if the port isn't available. */
export async function serve({ port, respond, onConnection, onRequest }: ServeOptions): Promise<Served> {
  const sockets = new Set<Socket>();
  const server = http.createServer((message, response) => {
    const request = received(message);
    onRequest?.(request);
    message.resume();
    send(response, message, respond(request));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    onConnection?.();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function received({ method = '', url = '', headers }: IncomingMessage): MockServerRequest {
  return {
    method,
    path: url,
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

function send(
  response: ServerResponse,
  message: IncomingMessage,
  { status, headers, body, open }: MockServerResponse,
): void {
  response.writeHead(status, headers.flat());
  if (message.method === 'HEAD' || body === '') response.end();
  else if (open) response.write(body);
  else response.end(body);
}
