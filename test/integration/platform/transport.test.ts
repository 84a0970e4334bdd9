import assert from 'node:assert/strict';
import { browserTransport } from '../../../server/src/platform/browser/transport';
import { responding, rawServer, type Conversation } from '../../support/raw-server';
import {
  never,
  secret,
  send,
  preflight,
  play,
  failing,
  responseIn,
  noContent,
  silent,
} from '../../support/scene';

describe('the exchange over Node', () => {
  it('sends the headers in the order and case given, with Host and Connection only', async () => {
    const { result, received } = await play({ talk: responding(noContent) });
    assert.equal(responseIn(result).status, 204);
    const port = /Host: 127\.0\.0\.1:(\d+)/.exec(received)?.[1] ?? '';
    assert.equal(
      received,
      [
        'OPTIONS /api/health?x=1 HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Connection: close',
        'Accept: */*',
        'Origin: https://dashboard.example.com',
        `x-api-KEY: ${secret}`,
        '\r\n',
      ].join('\r\n'),
    );
  });

  it('keeps the case of a method and the body of a request', async () => {
    const { result, received } = await play({
      talk: responding(noContent),
      request: { method: 'patch', body: '{"ü":1}', headers: [] },
    });
    responseIn(result);
    assert.match(received, /^patch \/api/);
    assert.match(received, /Content-Length: 8\r\n\r\n\{"\xc3\xbc":1\}$/);
  });

  it('keeps doubled headers of the response, in their case and order', async () => {
    const { result } = await play({
      talk: responding(
        'HTTP/1.1 200 Fine\r\naccess-control-ALLOW-origin: *\r\nX: 1\r\nAccess-Control-Allow-Origin: https://a.example\r\nContent-Length: 2\r\n\r\nok',
      ),
    });
    const response = responseIn(result);
    assert.equal(response.statusText, 'Fine');
    assert.equal(response.body, 'ok');
    assert.deepEqual(response.headers.slice(0, 3), [
      ['access-control-ALLOW-origin', '*'],
      ['X', '1'],
      ['Access-Control-Allow-Origin', 'https://a.example'],
    ]);
  });

  it('keeps every one of thousands of headers under the cap', async () => {
    const { result } = await play({
      talk: responding(`HTTP/1.1 200 OK\r\n${'a:1\r\n'.repeat(5_000)}Content-Length: 0\r\n\r\n`),
    });
    assert.equal(responseIn(result).headers.length, 5_001);
  });

  it('passes over informational responses', async () => {
    const { result } = await play({
      talk: responding(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${noContent}`),
    });
    assert.equal(responseIn(result).status, 204);
  });

  it('follows no redirect', async () => {
    const { result } = await play({
      talk: responding('HTTP/1.1 301 Moved\r\nLocation: https://x.example/\r\nContent-Length: 0\r\n\r\n'),
    });
    assert.equal(responseIn(result).status, 301);
  });

  it('speaks IPv6', async () => {
    const { result, received } = await play({
      talk: responding(noContent),
      host: '::1',
      url: (port) => `http://[::1]:${port}/`,
    });
    assert.equal(responseIn(result).status, 204);
    assert.match(received, /\r\nHost: \[::1\]:\d+\r\n/);
  });

  it('cuts an endless body at 64 KiB, which is no failure', async () => {
    const { result } = await play({
      talk: responding(`HTTP/1.1 200 OK\r\n\r\nx${'ü'.repeat(100_000)}`),
    });
    const response = responseIn(result);
    assert.equal(response.bodyTruncated, true);
    // 65,535 bytes are left for two-byte letters: the half one at the cut is dropped.
    assert.equal(response.body, `x${'ü'.repeat(32_767)}`);
  });

  it('takes a body of exactly 64 KiB as whole', async () => {
    const { result } = await play({
      talk: responding(`HTTP/1.1 200 OK\r\nContent-Length: 65536\r\n\r\n${'x'.repeat(65_536)}`),
    });
    const response = responseIn(result);
    assert.deepEqual([response.bodyTruncated, response.body.length], [false, 65_536]);
  });

  it('does not wait for a stream of events to end', async () => {
    const { result } = await play({
      talk: responding(
        'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\ndata: 1\n\n',
      ),
    });
    assert.equal(responseIn(result).bodyTruncated, true);
  });

  it('declines in a browser, and says what works', async () => {
    const failure = failing(await browserTransport(preflight('http://127.0.0.1/'), never));
    assert.match(failure.message, /curl/);
  });
});

describe('cancelling an exchange', () => {
  const moments: readonly [string, Conversation][] = [
    ['before a response', silent],
    ['inside the headers', responding('HTTP/1.1 200 OK\r\nA')],
    ['inside the body', responding('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
  ];
  for (const [name, talk] of moments) {
    it(`${name} closes the connection`, async () => {
      const abort = new AbortController();
      const server = await rawServer((socket, received) => {
        talk(socket, received);
        socket.once('data', () => {
          abort.abort();
        });
      });
      const url = `http://127.0.0.1:${server.port}/`;
      assert.equal(failing(await send(preflight(url), abort.signal)).fault, 'cancelled');
      await server.close();
    });
  }

  it('beforehand opens no connection', async () => {
    const server = await rawServer(silent);
    const url = `http://127.0.0.1:${server.port}/`;
    assert.equal(failing(await send(preflight(url), AbortSignal.abort())).fault, 'cancelled');
    await server.close();
    assert.equal(server.received.length, 0);
  });
});
