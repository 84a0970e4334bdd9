import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { Fault, failure, type Peer } from './fault';
import type { ProxyServer } from './environment-proxy';

/** The size limit for response headers, of servers and proxies. */
export const maxHeaderBytes = 64 * 1024;

export const authorityOf = (hostname: string, port: number | string): string =>
  hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]:${port}` : `${hostname}:${port}`;

export const proxyPeer = (proxy: ProxyServer): Peer => ({
  authority: authorityOf(proxy.hostname, proxy.port),
  hostname: proxy.hostname,
  secure: proxy.secure,
  role: 'proxy',
});

/** Asks the proxy for a tunnel to `target` (`host:port`). Rejects with a fault or Node's error. */
export function openTunnel(proxy: ProxyServer, target: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = (proxy.secure ? https : http).request({
      method: 'CONNECT',
      host: proxy.hostname,
      port: proxy.port,
      path: target,
      maxHeaderSize: maxHeaderBytes,
      headers: {
        Host: target,
        ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
      },
      signal,
    });
    request.on('error', reject);
    request.on('connect', (response, socket, head) => {
      const status = response.statusCode ?? 0;
      if (status >= 200 && status <= 299 && head.length === 0) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(new Fault(refusal(proxyPeer(proxy), target, status)));
    });
    // A proxy that responds to CONNECT as to any other request never opens a tunnel.
    request.on('response', (response) => {
      response.destroy();
      reject(new Fault(refusal(proxyPeer(proxy), target, response.statusCode ?? 0)));
    });
    request.end();
  });
}

function refusal(peer: Peer, target: string, status: number) {
  const who = `The proxy \`${peer.authority}\``;
  if (status === 407) {
    return failure(
      'proxy',
      `${who} asks for a user name and a password (407). Add them to the proxy URL in the environment, as in \`http://user:password@host:port\`.`,
    );
  }
  if (status >= 200 && status <= 299) {
    return failure('proxy', `${who} sent data before the tunnel to \`${target}\` was open. Check the proxy.`);
  }
  return failure(
    'proxy',
    `${who} did not open a tunnel to \`${target}\` (status ${status}). Allow that host in the proxy, or add it to \`NO_PROXY\`.`,
  );
}
