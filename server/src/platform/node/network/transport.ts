import type {
  Cancellation,
  ExchangeFailure,
  ExchangeRequest,
  ExchangeResult,
  Transport,
} from '../../../probe/exchange';
import type { ProxyLookup, ProxyServer } from './environment-proxy';
import { failure } from './fault';
import { networkFailure } from './network-failure';
import { openExchange, type Route } from './open-exchange';
import { prepare, type PreparedRequest } from './prepared-request';
import { authorityOf, openTunnel, proxyPeer } from './tunnel';

export interface TransportOptions {
  /**
   * Selects an HTTP proxy per URL. Omitted inside VS Code, whose patched `node:http` follows its own proxy
   * settings; the command line passes `environmentProxy(process.env)`.
   */
  readonly proxyFor?: ProxyLookup;
}

const defaultTimeoutMs = 10_000;
/** The maximum of `setTimeout`. */
const longestTimeoutMs = 2 ** 31 - 1;

/** One HTTP/1.1 exchange over `node:http(s)`. Always settles within the request's timeout, and never throws. */
export function nodeTransport({ proxyFor }: TransportOptions = {}): Transport {
  return async (request, signal) => {
    const prepared = prepare(request);
    if ('fault' in prepared) return { ok: false, failure: prepared };
    const proxy = proxyFor?.(prepared.url);
    if (proxy !== undefined && 'fault' in proxy) return { ok: false, failure: proxy };
    return perform(request, prepared, proxy, signal);
  };
}

async function perform(
  request: ExchangeRequest,
  prepared: PreparedRequest,
  proxy: ProxyServer | undefined,
  signal: Cancellation,
): Promise<ExchangeResult> {
  const route: Route = {
    stage: 'connecting',
    peer: serverPeer(prepared.url),
    certificateValidTo: undefined,
    stopReading: undefined,
  };
  const ending = new AbortController();
  const timeoutMs = request.timeoutMs > 0 ? Math.min(request.timeoutMs, longestTimeoutMs) : defaultTimeoutMs;
  const started = performance.now();
  return new Promise((resolve) => {
    const settle = (result: ExchangeResult) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(result);
      // Everything still open ends here, in any state; its later events are ignored.
      ending.abort();
    };
    const fail = (reason: ExchangeFailure) => {
      settle({ ok: false, failure: reason });
    };
    const cancel = () => {
      fail(failure('cancelled', 'The exchange was cancelled.'));
    };
    const timer = setTimeout(() => {
      const reason = timeoutFailure(route, timeoutMs);
      if (route.stopReading === undefined) fail(reason);
      else route.stopReading(reason.message);
    }, timeoutMs);
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel, { once: true });
    connect(request, prepared, proxy, route, ending.signal).then(
      (response) => {
        settle({ ok: true, response: { ...response, durationMs: performance.now() - started } });
      },
      (error: unknown) => {
        fail(networkFailure(error, route));
      },
    );
  });
}

async function connect(
  request: ExchangeRequest,
  prepared: PreparedRequest,
  proxy: ProxyServer | undefined,
  route: Route,
  ending: AbortSignal,
) {
  if (proxy === undefined) return openExchange(request, prepared, { kind: 'direct' }, route, ending);
  const server = route.peer;
  route.peer = proxyPeer(proxy);
  if (!server.secure) return openExchange(request, prepared, { kind: 'proxy', proxy }, route, ending);
  const socket = await openTunnel(proxy, server.authority, ending);
  route.peer = server;
  return openExchange(request, prepared, { kind: 'tunnel', socket }, route, ending);
}

function serverPeer(url: URL) {
  const secure = url.protocol === 'https:';
  return {
    authority: authorityOf(url.hostname, url.port === '' ? (secure ? 443 : 80) : url.port),
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    secure,
    role: 'server',
  } as const;
}

function timeoutFailure({ stage, peer }: Route, timeoutMs: number): ExchangeFailure {
  const who = peer.role === 'proxy' ? `The proxy \`${peer.authority}\`` : `\`${peer.authority}\``;
  const within = `within ${Number((timeoutMs / 1000).toPrecision(3))} s`;
  const texts = {
    connecting: `${who} did not accept a connection ${within}. A firewall may be dropping the packets, or the name or address is wrong.`,
    response: `${who} accepted the connection but did not respond ${within}. The server may hang, or the port may expect TLS or another protocol.`,
    headers: `${who} started to respond but did not finish its response headers ${within}. The server may hang, or a proxy on the way holds the response back.`,
    body: `${who} sent its response headers but did not finish the body ${within}. The path may be a stream that never ends.`,
  };
  return failure('timeout', texts[stage]);
}
