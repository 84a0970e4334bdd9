import assert from 'node:assert/strict';
import type { ExchangeRequest, ExchangeResult } from '../../../server/src/probe/exchange';
import { responding, hangingUp, rawServer, type Conversation } from '../../support/raw-server';
import {
  never,
  secret,
  send,
  preflight,
  type Scene,
  play,
  responseIn,
  failing,
  silent,
} from '../../support/scene';

describe('an exchange that fails', () => {
  const soon = { timeoutMs: 60 };
  /** What a machine under load does not reach in a short time, it reaches in a longer one. */
  const played = async (scene: Scene, says: RegExp): Promise<ExchangeResult> => {
    const times = scene.request === soon ? [60, 600, 6_000] : [undefined];
    for (const timeoutMs of times) {
      const { result } = await play(timeoutMs === undefined ? scene : { ...scene, request: { timeoutMs } });
      const said = result.ok ? result.response.unfinished : result.failure.message;
      if (timeoutMs === times.at(-1) || says.test(said ?? '')) return result;
    }
    return assert.fail();
  };
  const drip: Conversation = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const timer = setInterval(() => socket.write('x: y\r\n'), 5);
    socket.once('close', () => {
      clearInterval(timer);
    });
  };
  const endlessHeaders: Conversation = (socket) => {
    const write = () => {
      while (!socket.destroyed && socket.write(`h: ${'v'.repeat(1_000)}\r\n`));
    };
    socket.write('HTTP/1.1 200 OK\r\n');
    socket.on('drain', write);
    write();
  };

  const failures: readonly (Scene & { name: string; fault: string; says: RegExp; code?: string })[] = [
    {
      name: 'silence after the connection',
      talk: silent,
      request: soon,
      fault: 'timeout',
      says: /accepted the connection but did not respond within [\d.]+ s/,
    },
    {
      name: 'headers that drip',
      talk: drip,
      request: soon,
      fault: 'timeout',
      says: /did not finish its response headers/,
    },
    {
      name: 'endless informational responses',
      talk: responding('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1_000)),
      request: soon,
      fault: 'timeout',
      says: /did not finish its response headers/,
    },
    {
      name: 'endless headers',
      talk: endlessHeaders,
      fault: 'headers-too-large',
      says: /more than 64 KiB of response headers/,
    },
    {
      name: 'one huge header',
      talk: responding(`HTTP/1.1 200 OK\r\nh: ${'v'.repeat(70_000)}\r\n\r\n`),
      fault: 'headers-too-large',
      says: /64 KiB of response headers.* the limit of this check, so the response was not judged/,
    },
    {
      name: 'a connection reset',
      talk: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      fault: 'reset',
      says: /closed the connection without a response\. If the port expects TLS/,
      code: 'ECONNRESET',
    },
    {
      name: 'a connection closed at once',
      talk: (socket) => socket.end(),
      fault: 'reset',
      says: /without a response/,
    },
    {
      name: 'a close inside the headers',
      talk: hangingUp('HTTP/1.1 200 OK\r\nA: b\r\n'),
      fault: 'reset',
      says: /in the middle of the response headers/,
    },
    {
      name: 'an SSH server',
      talk: (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'),
      fault: 'malformed',
      says: /is an SSH server/,
    },
    {
      name: 'a mail server',
      talk: (socket) => socket.write('220 mail.example ESMTP\r\n'),
      fault: 'malformed',
      says: /does not speak HTTP/,
    },
    {
      name: 'an HTTP/2 server',
      talk: (socket) => socket.write(Buffer.from('000000040000000000', 'hex')),
      fault: 'malformed',
      says: /only HTTP\/2 without TLS/,
    },
    {
      name: 'a TLS alert to plain HTTP',
      talk: responding(Buffer.from('15030100020246', 'hex')),
      fault: 'malformed',
      says: /responded with TLS to a plain HTTP request\. Write `https:\/\/`/,
    },
    {
      name: 'a broken status line',
      talk: responding('HTTP/1.1 two hundred\r\n\r\n'),
      fault: 'malformed',
      says: /not well-formed HTTP \(`HPE_/,
    },
    {
      name: 'a broken header',
      talk: responding('HTTP/1.1 200 OK\r\nA b\r\n\r\n'),
      fault: 'malformed',
      says: /not well-formed HTTP/,
    },
    {
      name: 'two lengths that differ',
      talk: responding('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
      fault: 'malformed',
      says: /not well-formed HTTP/,
    },
    {
      name: 'a switch of protocols',
      talk: responding('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      fault: 'malformed',
      says: /switched to another protocol/,
    },
    {
      name: 'plain HTTP behind https',
      talk: (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
      url: (port) => `https://127.0.0.1:${port}/`,
      fault: 'tls',
      says: /does not speak TLS.*write `http:\/\/` instead/,
    },
    {
      name: 'a close inside the TLS handshake',
      talk: (socket) => socket.end(),
      url: (port) => `https://127.0.0.1:${port}/`,
      fault: 'reset',
      says: /Check that the port serves HTTPS/,
    },
    {
      name: 'silence inside the TLS handshake',
      talk: silent,
      request: soon,
      url: (port) => `https://127.0.0.1:${port}/`,
      fault: 'timeout',
      says: /did not respond/,
    },
  ];
  for (const { name, fault, says, code, ...scene } of failures) {
    it(`ends with its own sentence after ${name}`, async () => {
      const failure = failing(await played(scene, says));
      assert.equal(failure.fault, fault, failure.message);
      assert.match(failure.message, says);
      assert.match(failure.message, /`127\.0\.0\.1:\d+`/);
      if (code !== undefined) assert.equal(failure.code, code);
    });
  }

  const unfinished: readonly (Scene & { name: string; says: RegExp })[] = [
    {
      name: 'never ends',
      talk: responding('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      request: soon,
      says: /did not finish the body within [\d.]+ s/,
    },
    {
      name: 'is cut off',
      talk: hangingUp('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      says: /in the middle of the body/,
    },
    {
      name: 'is not well-formed',
      talk: responding('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n'),
      says: /not well-formed HTTP/,
    },
  ];
  for (const { name, says, ...scene } of unfinished) {
    it(`is none where only the body ${name}: status and headers are there`, async () => {
      const response = responseIn(await played(scene, says));
      assert.deepEqual([response.status, response.bodyTruncated], [200, true]);
      assert.ok('abc'.startsWith(response.body));
      assert.match(response.unfinished ?? '', says);
      assert.match(response.unfinished ?? '', /^`127\.0\.0\.1:\d+` .*\.$/);
    });
  }

  it('says that nothing listens', async () => {
    const server = await rawServer(silent);
    await server.close();
    const failure = failing(await send(preflight(`http://127.0.0.1:${server.port}/`), never));
    assert.deepEqual([failure.fault, failure.code], ['refused', 'ECONNREFUSED']);
    assert.match(failure.message, /nothing listens there/);
  });

  it('says that a name has no address', async () => {
    const failure = failing(await send(preflight('http://no-such-host.invalid/'), never));
    assert.equal(failure.fault, 'dns');
    assert.match(failure.message, /`no-such-host\.invalid`/);
  });

  const invalid: readonly [Partial<ExchangeRequest>, RegExp][] = [
    [{ url: 'localhost' }, /Not a valid URL/],
    [{ url: 'ws://localhost/' }, /Only `http:` and `https:`/],
    [{ url: `http://me:${secret}@localhost/` }, /user name or a password/],
    [{ url: 'http://localhost:0/' }, /port 0/],
    [{ method: 'GET /x' }, /method contains a character/],
    [{ method: '' }, /method contains a character/],
    [{ method: 'CONNECT' }, /cannot be sent as a request/],
    [{ headers: [['A b', '1']] }, /name of a request header/],
    [{ headers: [['A', `${secret}\r\nB: 1`]] }, /value of the request header `A`/],
    [{ headers: [['A', 'ĀĀ']] }, /value of the request header `A`/],
  ];
  for (const [part, says] of invalid) {
    it(`declines ${JSON.stringify(part)} without sending anything`, async () => {
      const failure = failing(await send(preflight('http://127.0.0.1:9/', part), never));
      assert.equal(failure.fault, 'unsupported');
      assert.match(failure.message, says);
    });
  }
});
