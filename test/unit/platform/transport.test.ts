import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ExchangeRequest, ExchangeResult } from '../../../server/src/probe/exchange';
import { browserTransport } from '../../../server/src/platform/browser/transport';
import { nodeTransport } from '../../../server/src/platform/node/transport';
import { createCertificate, type Identity } from './certificate';
import { answering, hangingUp, rawServer, type Conversation } from './raw-server';

const never = new AbortController().signal;
const secret = 'sk-very-secret';
const send = nodeTransport();

const preflight = (url: string, more: Partial<ExchangeRequest> = {}): ExchangeRequest => ({
  method: 'OPTIONS',
  url,
  headers: [
    ['Accept', '*/*'],
    ['Origin', 'https://dashboard.example.com'],
    ['x-api-KEY', secret],
  ],
  timeoutMs: 5_000,
  tls: 'verify',
  ...more,
});

interface Scene {
  readonly talk: Conversation;
  readonly identity?: Identity;
  readonly host?: string;
  readonly url?: (port: number) => string;
  readonly request?: Partial<ExchangeRequest>;
}

/** Runs one exchange against one server and waits until the server has seen every connection close. */
async function play(scene: Scene): Promise<{ result: ExchangeResult; received: string }> {
  const server = await rawServer(scene.talk, scene);
  const scheme = scene.identity === undefined ? 'http' : 'https';
  const url = scene.url?.(server.port) ?? `${scheme}://127.0.0.1:${server.port}/api/health?x=1`;
  const result = await send(preflight(url, scene.request), never);
  await server.close();
  return { result, received: server.received[0] ?? '' };
}

const failing = (result: ExchangeResult) => {
  assert.ok(!result.ok, 'the exchange was expected to fail');
  assert.match(result.failure.message, /^[A-Z`].*\.$/s);
  assert.ok(!result.failure.message.includes(secret));
  return result.failure;
};

const answered = (result: ExchangeResult) => {
  assert.ok(result.ok, result.ok ? '' : result.failure.message);
  return result.response;
};

const noContent = 'HTTP/1.1 204 No Content\r\n\r\n';
const silent: Conversation = () => undefined;

describe('the exchange over Node', () => {
  it('sends the headers in the order and case given, with Host and Connection only', async () => {
    const { result, received } = await play({ talk: answering(noContent) });
    assert.equal(answered(result).status, 204);
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
      talk: answering(noContent),
      request: { method: 'patch', body: '{"ü":1}', headers: [] },
    });
    answered(result);
    assert.match(received, /^patch \/api/);
    assert.match(received, /Content-Length: 8\r\n\r\n\{"\xc3\xbc":1\}$/);
  });

  it('keeps doubled headers of the answer, in their case and order', async () => {
    const { result } = await play({
      talk: answering(
        'HTTP/1.1 200 Fine\r\naccess-control-ALLOW-origin: *\r\nX: 1\r\nAccess-Control-Allow-Origin: https://a.example\r\nContent-Length: 2\r\n\r\nok',
      ),
    });
    const response = answered(result);
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
      talk: answering(`HTTP/1.1 200 OK\r\n${'a:1\r\n'.repeat(5_000)}Content-Length: 0\r\n\r\n`),
    });
    assert.equal(answered(result).headers.length, 5_001);
  });

  it('passes over informational answers', async () => {
    const { result } = await play({
      talk: answering(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${noContent}`),
    });
    assert.equal(answered(result).status, 204);
  });

  it('follows no redirect', async () => {
    const { result } = await play({
      talk: answering('HTTP/1.1 301 Moved\r\nLocation: https://x.example/\r\nContent-Length: 0\r\n\r\n'),
    });
    assert.equal(answered(result).status, 301);
  });

  it('speaks IPv6', async () => {
    const { result, received } = await play({
      talk: answering(noContent),
      host: '::1',
      url: (port) => `http://[::1]:${port}/`,
    });
    assert.equal(answered(result).status, 204);
    assert.match(received, /\r\nHost: \[::1\]:\d+\r\n/);
  });

  it('cuts an endless body at 64 KiB, which is no failure', async () => {
    const { result } = await play({
      talk: answering(`HTTP/1.1 200 OK\r\n\r\nx${'ü'.repeat(100_000)}`),
    });
    const response = answered(result);
    assert.equal(response.bodyTruncated, true);
    // 65,535 bytes are left for two-byte letters: the half one at the cut is dropped.
    assert.equal(response.body, `x${'ü'.repeat(32_767)}`);
  });

  it('takes a body of exactly 64 KiB as whole', async () => {
    const { result } = await play({
      talk: answering(`HTTP/1.1 200 OK\r\nContent-Length: 65536\r\n\r\n${'x'.repeat(65_536)}`),
    });
    const response = answered(result);
    assert.deepEqual([response.bodyTruncated, response.body.length], [false, 65_536]);
  });

  it('does not wait for a stream of events to end', async () => {
    const { result } = await play({
      talk: answering('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\ndata: 1\n\n'),
    });
    assert.equal(answered(result).bodyTruncated, true);
  });

  const soon = { timeoutMs: 60 };
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
      says: /accepted the connection but did not answer within 0\.06 s/,
    },
    {
      name: 'headers that drip',
      talk: drip,
      request: soon,
      fault: 'timeout',
      says: /did not finish its response headers/,
    },
    {
      name: 'a body that never ends',
      talk: answering('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      request: soon,
      fault: 'timeout',
      says: /did not finish the body/,
    },
    {
      name: 'endless informational answers',
      talk: answering('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1_000)),
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
      talk: answering(`HTTP/1.1 200 OK\r\nh: ${'v'.repeat(70_000)}\r\n\r\n`),
      fault: 'headers-too-large',
      says: /64 KiB/,
    },
    {
      name: 'a connection reset',
      talk: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      fault: 'reset',
      says: /closed the connection without an answer\. If the port expects TLS/,
      code: 'ECONNRESET',
    },
    {
      name: 'a connection closed at once',
      talk: (socket) => socket.end(),
      fault: 'reset',
      says: /without an answer/,
    },
    {
      name: 'a close inside the headers',
      talk: hangingUp('HTTP/1.1 200 OK\r\nA: b\r\n'),
      fault: 'reset',
      says: /in the middle of the response headers/,
    },
    {
      name: 'a close inside the body',
      talk: hangingUp('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      fault: 'reset',
      says: /in the middle of the body/,
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
      talk: answering(Buffer.from('15030100020246', 'hex')),
      fault: 'malformed',
      says: /answered in TLS to a plain HTTP request\. Write `https:\/\/`/,
    },
    {
      name: 'a broken status line',
      talk: answering('HTTP/1.1 two hundred\r\n\r\n'),
      fault: 'malformed',
      says: /not well-formed HTTP \(`HPE_/,
    },
    {
      name: 'a broken header',
      talk: answering('HTTP/1.1 200 OK\r\nA b\r\n\r\n'),
      fault: 'malformed',
      says: /not well-formed HTTP/,
    },
    {
      name: 'two lengths that differ',
      talk: answering('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
      fault: 'malformed',
      says: /not well-formed HTTP/,
    },
    {
      name: 'a broken chunk',
      talk: answering('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
      fault: 'malformed',
      says: /not well-formed HTTP/,
    },
    {
      name: 'a switch of protocols',
      talk: answering('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
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
      says: /did not answer/,
    },
  ];
  for (const { name, fault, says, code, ...scene } of failures) {
    it(`ends with its own sentence after ${name}`, async () => {
      const failure = failing((await play(scene)).result);
      assert.equal(failure.fault, fault, failure.message);
      assert.match(failure.message, says);
      assert.match(failure.message, /`127\.0\.0\.1:\d+`/);
      if (code !== undefined) assert.equal(failure.code, code);
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
    [{ url: 'localhost' }, /URL cannot be read/],
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

  it('declines in a browser, and says what works', async () => {
    const failure = failing(await browserTransport(preflight('http://127.0.0.1/'), never));
    assert.match(failure.message, /curl/);
  });
});

describe('cancelling an exchange', () => {
  const moments: readonly [string, Conversation][] = [
    ['before an answer', silent],
    ['inside the headers', answering('HTTP/1.1 200 OK\r\nA')],
    ['inside the body', answering('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
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

describe('the certificate of the server', () => {
  const authority = createCertificate({ commonName: 'Test Authority', authority: true });
  const local = { names: ['127.0.0.1'], issuer: authority, commonName: 'local' };
  const good = createCertificate(local);
  const past = new Date(Date.now() - 86_400_000);
  const future = new Date(Date.now() + 86_400_000);
  const trusting = { ca: authority.cert };

  const cases: readonly [string, Identity, Partial<ExchangeRequest>, RegExp | undefined][] = [
    ['of an authority that was added', good, trusting, undefined],
    ['of an unknown authority', good, {}, /cannot be traced to a trusted authority/],
    [
      'that is self-signed',
      createCertificate({ commonName: 'x', names: ['127.0.0.1'] }),
      {},
      /is self-signed/,
    ],
    [
      'that expired',
      createCertificate({ ...local, notAfter: past }),
      trusting,
      new RegExp(`expired on .*${past.getUTCFullYear()}`),
    ],
    ['that is not valid yet', createCertificate({ ...local, notBefore: future }), trusting, /not valid yet/],
    [
      'for another name',
      createCertificate({ ...local, names: ['other.example'] }),
      trusting,
      /not valid for the name `127\.0\.0\.1`\. It is for `DNS:other\.example`/,
    ],
    [
      'that is self-signed, with the opt-out',
      createCertificate({ commonName: 'x' }),
      { tls: 'insecure' },
      undefined,
    ],
  ];
  for (const [name, identity, request, says] of cases) {
    it(`${says === undefined ? 'accepts' : 'refuses'} one ${name}`, async () => {
      const { result } = await play({ talk: answering(noContent), identity, request });
      if (says === undefined) {
        assert.equal(answered(result).status, 204);
      } else {
        const failure = failing(result);
        assert.equal(failure.fault, 'tls');
        assert.match(failure.message, says);
      }
    });
  }
});
