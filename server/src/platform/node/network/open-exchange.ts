import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import type { ExchangeRequest, ExchangeResponse } from '../../../probe/exchange';
import type { ProxyServer } from './environment-proxy';
import { describe, Fault, failure, type Peer, type Stage } from './fault';
import type { PreparedRequest } from './prepared-request';
import { networkFailure } from './network-failure';
import { readBody } from './read-body';
import { maxHeaderBytes } from './tunnel';

/** The progress of an exchange and its peer, kept up to date to explain how it ended. */
export interface Route {
  stage: Stage;
  peer: Peer;
  certificateValidTo: string | undefined;
  /** Ends the exchange with the headers and the body read so far; undefined until the headers have arrived. */
  stopReading: ((reason: string) => void) | undefined;
}

export type Way =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly proxy: ProxyServer }
  | { readonly kind: 'tunnel'; readonly socket: Socket };

export type ReceivedResponse = Omit<ExchangeResponse, 'durationMs'>;

/**
 * Sends the request and reads the response. Until the headers have arrived, rejects with a fault or Node's error;
 * later errors are recorded in the response. `ending` destroys whatever is open.
 */
export function openExchange(
  exchange: ExchangeRequest,
  prepared: PreparedRequest,
  way: Way,
  route: Route,
  ending: AbortSignal,
): Promise<ReceivedResponse> {
  return new Promise((resolve, reject) => {
    const request = newRequest(exchange, prepared, way);
    let used: Socket | undefined = way.kind === 'tunnel' ? way.socket : undefined;
    const destroy = () => {
      request.destroy();
      // The request of a finished exchange no longer owns its socket, which would otherwise wait in a pool.
      used?.destroy();
    };
    if (ending.aborted) destroy();
    ending.addEventListener('abort', destroy, { once: true });
    request.on('error', (error) => {
      // Node reports a malformed body here, although the headers were valid.
      if (route.stopReading === undefined) reject(error);
      else route.stopReading(networkFailure(error, route).message);
    });
    request.on('socket', (socket) => {
      used = socket;
      watch(socket, route);
    });
    request.on('response', (response) => {
      route.stage = 'body';
      const reading = readBody(response, (error) => networkFailure(error, route).message);
      route.stopReading = reading.stop;
      void reading.body.then((body) => {
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: pairs(response.rawHeaders),
          ...body,
        });
      });
    });
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(
        new Fault(
          failure(
            'malformed',
            `${describe(route.peer)} switched to another protocol (101) unasked. Check that the URL is not a WebSocket endpoint.`,
          ),
        ),
      );
    });
    request.end(prepared.body);
  });
}

function newRequest(
  exchange: ExchangeRequest,
  { url, method, headers }: PreparedRequest,
  way: Way,
): http.ClientRequest {
  const secure = url.protocol === 'https:';
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const origin = { hostname, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port) };
  const common = { method, setHost: false, maxHeaderSize: maxHeaderBytes } as const;
  const path = url.pathname + url.search;
  const verification = {
    rejectUnauthorized: exchange.tls === 'verify',
    ...(exchange.ca === undefined ? {} : { ca: [...tls.rootCertificates, exchange.ca] }),
  };
  const request = ((): http.ClientRequest => {
    switch (way.kind) {
      case 'direct':
        return (secure ? https : http).request({
          ...common,
          ...origin,
          path,
          ...(secure ? verification : {}),
        });
      case 'proxy':
        return (way.proxy.secure ? https : http).request({
          ...common,
          hostname: way.proxy.hostname,
          port: way.proxy.port,
          path: `${url.protocol}//${url.host}${path}`,
        });
      case 'tunnel':
        return https.request({
          ...common,
          ...origin,
          path,
          createConnection: () =>
            tls.connect({
              ...verification,
              socket: way.socket,
              ...nameFor(hostname),
              ALPNProtocols: ['http/1.1'],
            }),
        });
    }
  })();
  // Node upper-cases the method, but browsers send `patch` as typed.
  request.method = method;
  // Limited only in bytes, so no header is silently dropped.
  request.maxHeadersCount = 0;
  for (const [name, value] of headers) request.appendHeader(name, value);
  if (way.kind === 'proxy' && way.proxy.authorization !== undefined) {
    request.setHeader('Proxy-Authorization', way.proxy.authorization);
  }
  return request;
}

/** An address is also checked against the certificate, but must not be sent as a server name. */
const nameFor = (hostname: string) =>
  /^[\d.]+$|:/.test(hostname) ? { host: hostname } : { host: hostname, servername: hostname };

/** Keeps the stage in sync with the socket. */
function watch(socket: Socket, route: Route): void {
  const connected = () => {
    route.stage = 'response';
  };
  if (socket.connecting) socket.once('connect', connected);
  else connected();
  socket.on('data', () => {
    if (route.stage === 'response') route.stage = 'headers';
  });
  if (socket instanceof tls.TLSSocket) {
    // A rejected certificate can be read only before Node closes the connection.
    socket.prependOnceListener('secure', () => {
      route.certificateValidTo = socket.getPeerCertificate().valid_to;
    });
  }
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : []));
}
