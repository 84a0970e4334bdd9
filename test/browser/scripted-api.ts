import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Exchange } from './exchanges';

/** What a preflight asked: its `Origin`, method and headers. */
export type Question = readonly [origin: string, method: string, headers: string | undefined];

export interface ScriptedApi {
  /** Of the exchange at this place of the list. */
  readonly url: (at: number) => string;
  /** What the browser asked first, where it did. */
  readonly questions: ReadonlyMap<number, Question>;
  readonly close: () => void;
}

/** Gives each exchange its two responses. Node's own server does not read methods such as `patch`, so this one reads bytes. */
export async function scriptedApi(script: readonly Exchange[]): Promise<ScriptedApi> {
  const questions = new Map<number, Question>();
  const sockets = new Set<Socket>();
  const reply = (head: string): string => {
    const at = Number(/^\S+ \/(\d+) /.exec(head)?.[1]);
    const question = questionIn(head);
    if (question !== undefined) questions.set(at, question);
    const response = question === undefined ? script[at]?.response : script[at]?.preflight;
    const lines = (response?.headers ?? []).map(([name, value]) => `${name}: ${value}\r\n`);
    return `HTTP/1.1 ${response?.status ?? 404} Scripted\r\n${lines.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`;
  };
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let head = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      head += data.toString('latin1');
      if (head.includes('\r\n\r\n')) socket.end(reply(head), 'latin1');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (at) => `${base}/${at}`,
    questions,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function questionIn(head: string): Question | undefined {
  const value = (name: string) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(head)?.[1];
  const method = value('Access-Control-Request-Method');
  return method === undefined || !head.startsWith('OPTIONS ')
    ? undefined
    : [value('Origin') ?? '', method, value('Access-Control-Request-Headers')];
}
