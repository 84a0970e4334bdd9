import net from 'node:net';

/** Sends one command and waits for its result. */
export type Send = (name: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** `WebDriver:ExecuteScript` puts its value in an object. */
interface Result {
  readonly value?: unknown;
}

type Reply = readonly [type: number, id: number, error: object | null, result: Result | null];

/**
 * Connects to Firefox's Marionette: each packet is the length of a JSON text in bytes, a colon and that text; a command
 * is `[0, id, name, parameters]`, its reply `[1, id, error, result]`.
 */
export function connectMarionette(port: number): Send {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, (reply: Reply) => void>();
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const settle of waiting.values()) settle([1, 0, { error: 'The connection was closed.' }, null]);
  });
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(':'); colon !== -1; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      const packet = JSON.parse(received.subarray(colon + 1, end).toString()) as Reply | object;
      received = received.subarray(end);
      // The first packet is a greeting.
      if (!Array.isArray(packet)) continue;
      const reply = packet as unknown as Reply;
      waiting.get(reply[1])?.(reply);
      waiting.delete(reply[1]);
    }
  });
  let last = 0;
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, ([, , error, result]) => {
        if (error === null) resolve(result?.value);
        else reject(new Error(`${name}: ${JSON.stringify(error)}`));
      });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
