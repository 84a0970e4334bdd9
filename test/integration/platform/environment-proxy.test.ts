import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ExchangeRequest } from '../../../server/src/probe/exchange';
import {
  environmentProxy,
  type EnvironmentVariables,
} from '../../../server/src/platform/node/network/environment-proxy';
import { nodeTransport } from '../../../server/src/platform/node/network/transport';
import { createCertificate } from '../../support/certificate';
import { responding, rawServer } from '../../support/raw-server';
import net from 'node:net';

const never = new AbortController().signal;

/** `host:port` of the proxy, `direct`, or the sentence. */
function chosen(url: string, environment: EnvironmentVariables): string {
  const proxy = environmentProxy(environment)(new URL(url));
  if (proxy === undefined) return 'direct';
  return 'fault' in proxy ? proxy.message : `${proxy.hostname}:${proxy.port}`;
}

describe('the proxy of the environment', () => {
  const p = 'http://proxy.example:3128';
  const cases: readonly [string, EnvironmentVariables, string][] = [
    ['http://a.example/', {}, 'direct'],
    ['http://a.example/', { http_proxy: p }, 'proxy.example:3128'],
    ['http://a.example/', { HTTP_PROXY: p }, 'proxy.example:3128'],
    ['http://a.example/', { HTTP_PROXY: p, http_proxy: '' }, 'direct'],
    ['http://a.example/', { HTTP_PROXY: p, REQUEST_METHOD: 'GET' }, 'direct'],
    ['https://a.example/', { HTTP_PROXY: p }, 'direct'],
    ['https://a.example/', { HTTPS_PROXY: 'proxy.example' }, 'proxy.example:80'],
    ['https://a.example/', { HTTPS_PROXY: 'https://proxy.example' }, 'proxy.example:443'],
    ['https://a.example/', { all_proxy: 'http://[fd00::1]:8' }, 'fd00::1:8'],
    ['http://localhost:8080/', { http_proxy: p }, 'direct'],
    ['http://127.0.0.1/', { http_proxy: p }, 'direct'],
    ['http://[::1]/', { http_proxy: p }, 'direct'],
    ['http://a.example/', { http_proxy: p, no_proxy: '*' }, 'direct'],
    ['http://a.example/', { http_proxy: p, NO_PROXY: 'b.example, A.example' }, 'direct'],
    ['http://x.a.example/', { http_proxy: p, no_proxy: 'a.example' }, 'direct'],
    ['http://x.a.example/', { http_proxy: p, no_proxy: '.a.example' }, 'direct'],
    ['http://x.a.example/', { http_proxy: p, no_proxy: '*.a.example' }, 'direct'],
    ['http://xa.example/', { http_proxy: p, no_proxy: 'a.example' }, 'proxy.example:3128'],
    ['http://a.example:8080/', { http_proxy: p, no_proxy: 'a.example:8080' }, 'direct'],
    ['http://a.example/', { http_proxy: p, no_proxy: 'a.example:8080' }, 'proxy.example:3128'],
    ['http://10.1.2.3/', { http_proxy: p, no_proxy: '10.0.0.0/8' }, 'direct'],
    ['http://11.1.2.3/', { http_proxy: p, no_proxy: '10.0.0.0/8,10.0.0.0/99' }, 'proxy.example:3128'],
    ['http://[fd00::2]/', { http_proxy: p, no_proxy: 'fd00::/8' }, 'direct'],
    ['http://[fd00::2]:81/', { http_proxy: p, no_proxy: '[fd00::2]:81' }, 'direct'],
  ];
  for (const [url, environment, expected] of cases) {
    it(`for ${url} under ${JSON.stringify(environment)} is ${expected}`, () => {
      assert.equal(chosen(url, environment), expected);
    });
  }

  it('is refused in words where it cannot be used, without quoting its password', () => {
    for (const value of ['socks5://u:pw@proxy:1080', 'http://u:pw@', '::::pw']) {
      const message = chosen('http://a.example/', { http_proxy: value });
      assert.match(message, /^The environment variable `HTTP_PROXY` .*\.$/);
      assert.ok(!message.includes('pw'));
    }
  });
});

describe('an exchange through a proxy', () => {
  const request = (url: string, more: Partial<ExchangeRequest> = {}): ExchangeRequest => ({
    method: 'GET',
    url,
    headers: [['Origin', 'https://a.example']],
    timeoutMs: 5_000,
    tls: 'verify',
    ...more,
  });
  const through = (port: number, user = '') => {
    const proxy = `http://${user}127.0.0.1:${port}`;
    return nodeTransport({ proxyFor: environmentProxy({ http_proxy: proxy, https_proxy: proxy }) });
  };

  it('asks for http in absolute form, with the credentials of the proxy URL', async () => {
    const server = await rawServer(responding('HTTP/1.1 204 No Content\r\n\r\n'));
    const send = through(server.port, 'me:p%40ss@');
    const result = await send(request('http://api.example:8080/api/x?y=1'), never);
    await server.close();
    assert.ok(result.ok);
    assert.match(
      server.received[0] ?? '',
      /^GET http:\/\/api\.example:8080\/api\/x\?y=1 HTTP\/1\.1\r\nHost: api\.example:8080\r\n/,
    );
    assert.match(server.received[0] ?? '', new RegExp(`Proxy-Authorization: Basic ${btoa('me:p@ss')}`));
  });

  it('opens a tunnel for https, checks the name inside it, and sends no proxy credentials through it', async () => {
    const authority = createCertificate({ commonName: 'Test Authority', authority: true });
    const identity = createCertificate({ commonName: 'api', names: ['api.example'], issuer: authority });
    const inner = await rawServer(responding('HTTP/1.1 204 No Content\r\n\r\n'), { identity });
    const proxy = await rawServer((socket) => {
      socket.once('data', () => {
        const out = net.connect(inner.port, '127.0.0.1');
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket
          .pipe(out)
          .on('error', () => undefined)
          .pipe(socket);
      });
    });
    const send = through(proxy.port, 'me:pw@');
    const result = await send(request('https://api.example/api', { ca: authority.cert }), never);
    await proxy.close();
    await inner.close();
    assert.ok(result.ok, result.ok ? '' : result.failure.message);
    assert.match(
      proxy.received[0] ?? '',
      /^CONNECT api\.example:443 HTTP\/1\.1\r\nHost: api\.example:443\r\n/,
    );
    assert.match(inner.received[0] ?? '', /^GET \/api HTTP\/1\.1\r\nHost: api\.example\r\n/);
    assert.doesNotMatch(inner.received[0] ?? '', /proxy-authorization/i);
  });

  const refusals: readonly [string, string, RegExp][] = [
    ['407 Proxy Authentication Required', 'https', /asks for a user name and a password \(407\)/],
    ['403 Forbidden', 'https', /did not open a tunnel to `api\.example:443` \(status 403\)/],
    ['200 OK\r\n\r\nearly', 'https', /sent data before the tunnel/],
  ];
  for (const [status, scheme, says] of refusals) {
    it(`ends with its own sentence after ${JSON.stringify(status)}`, async () => {
      const server = await rawServer(responding(`HTTP/1.1 ${status}\r\n\r\n`));
      const result = await through(server.port, 'me:pw@')(request(`${scheme}://api.example/`), never);
      await server.close();
      assert.ok(!result.ok);
      assert.equal(result.failure.fault, 'proxy');
      assert.match(result.failure.message, says);
      assert.doesNotMatch(result.failure.message, /pw/);
    });
  }

  it('says when the proxy itself cannot be reached, hangs, or speaks something else', async () => {
    const gone = await rawServer(() => undefined);
    await gone.close();
    const mute = await rawServer(() => undefined);
    const mail = await rawServer((socket) => socket.write('220 mail\r\n'));
    const outcomes = await Promise.all(
      (['http', 'https'] as const).flatMap((scheme) =>
        [gone, mute, mail].map((server) =>
          through(server.port)(
            // Only what hangs may run into the deadline, however slow the machine is.
            request(`${scheme}://api.example/`, { timeoutMs: server === mute ? 60 : 5_000 }),
            never,
          ),
        ),
      ),
    );
    await Promise.all([mute.close(), mail.close()]);
    const kinds = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.fault));
    assert.deepEqual(kinds, ['proxy', 'timeout', 'proxy', 'proxy', 'timeout', 'proxy']);
    for (const outcome of outcomes) {
      assert.ok(!outcome.ok);
      assert.match(outcome.failure.message, /^The proxy `127\.0\.0\.1:\d+`/);
    }
  });
});
