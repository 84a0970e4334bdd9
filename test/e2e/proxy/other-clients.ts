import assert from 'node:assert/strict';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Served } from '../../../server/src/platform/node/serve';

export const rules = `[api]
cors_enabled = true
cors_origins = ["https://dashboard.example.com", "https://admin.example.com"]
cors_headers = ["X-API-Key"]
[api.cors_overrides."/api/admin"]
cors_origins = ["https://admin.example.com"]
`;
const dashboard = { Origin: 'https://dashboard.example.com' };

async function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<IncomingMessage> {
  const request = http.request(url, { method, headers, agent: false }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

const allowed = ({ headers }: IncomingMessage): string | undefined => headers['access-control-allow-origin'];

/** What the matrix of a browser does not show, in front of an API that serves `rules`. */
export async function checkOtherClients(proxy: string, api: Served): Promise<void> {
  const silent = await ask(`${proxy}/api/health`);
  silent.resume();
  assert.deepEqual([silent.statusCode, allowed(silent)], [200, undefined], 'without an Origin');

  const options = await ask(`${proxy}/api/health`, dashboard, 'OPTIONS');
  options.resume();
  assert.equal(options.headers.allow, 'GET, HEAD, POST, OPTIONS', 'OPTIONS that is no preflight');

  for (const [path, headers] of [
    ['/api/health', { Origin: 'HTTPS://DASHBOARD.EXAMPLE.COM' }],
    ['/api/health', { Origin: 'https://dashboard.example.com ,https://evil.example' }],
    // The API may take both for the path of the override.
    ['/api/%61dmin/users', dashboard],
    ['/api//admin/users', dashboard],
  ] as const) {
    const response = await ask(proxy + path, headers);
    response.resume();
    assert.equal(allowed(response), undefined, `${headers.Origin} on ${path}`);
  }

  const elsewhere = await ask(`${proxy}/metrics`, dashboard);
  elsewhere.resume();
  assert.equal(elsewhere.statusCode, 404, 'another path');

  const stream = await ask(`${proxy}/stream/open`, dashboard);
  const [event] = (await once(stream, 'data')) as [Buffer];
  assert.match(event.toString(), /event: mock/u, 'an event before the stream ends');
  stream.destroy();

  await api.close();
  const failed = await ask(`${proxy}/api/health`, dashboard);
  failed.resume();
  assert.match(String(failed.statusCode), /^50[234]$/u);
  assert.equal(allowed(failed), dashboard.Origin, 'an error of the proxy itself');
  assert.match(failed.headers.vary ?? '', /Origin/u);
}

/** An API that upgrades every connection. */
export async function serveUpgrades(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = http.createServer();
  server.on('upgrade', (_, socket) => {
    // The answer to the key of RFC 6455, section 1.3, which HAProxy checks.
    const accept = 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${accept}\r\n\r\n`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function checkUpgrade(proxy: string): Promise<void> {
  const request = http.request(`${proxy}/ws/logs`, {
    agent: false,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  });
  request.once('response', ({ statusCode }: IncomingMessage) =>
    request.destroy(new Error(`The proxy answers ${statusCode ?? 0} instead of 101.`)),
  );
  request.end();
  const [response, socket] = (await once(request, 'upgrade')) as [IncomingMessage, Duplex];
  socket.destroy();
  assert.equal(response.statusCode, 101);
}
