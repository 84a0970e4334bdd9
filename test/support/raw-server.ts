import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import type { Identity } from './certificate';

/** A server on a free port of this machine that says exactly what a test wants said. */
export interface RawServer {
  readonly port: number;
  /** What each connection sent, as Latin-1, in the order of the connections. */
  readonly received: readonly string[];
  /** Resolves when every connection that was ever made is closed by the other side, then closes the server. */
  close(): Promise<void>;
}

export type Conversation = (socket: Socket, received: () => string) => void;

export async function rawServer(
  talk: Conversation,
  options: { readonly identity?: Identity; readonly host?: string } = {},
): Promise<RawServer> {
  const received: string[] = [];
  const closed: Promise<unknown>[] = [];
  const accept = (socket: Socket) => {
    const at = received.push('') - 1;
    closed.push(new Promise((resolve) => socket.once('close', resolve)));
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received[at] = (received[at] ?? '') + data.toString('latin1');
    });
    talk(socket, () => received[at] ?? '');
  };
  const server =
    options.identity === undefined ? net.createServer(accept) : tls.createServer(options.identity, accept);
  server.on('tlsClientError', () => undefined);
  server.listen(0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: async () => {
      await Promise.all(closed);
      const ended = once(server, 'close');
      server.close();
      await ended;
    },
  };
}

/** Sends `response` once the head of a request has arrived, and keeps the connection open. */
export const responding =
  (response: string | Buffer): Conversation =>
  (socket, received) => {
    socket.on('data', () => {
      if (received().includes('\r\n\r\n')) socket.write(response);
    });
  };

/** As `responding`, but ends the connection after it. */
export const hangingUp =
  (response: string): Conversation =>
  (socket, received) => {
    socket.on('data', () => {
      if (received().includes('\r\n\r\n')) socket.end(response);
    });
  };
