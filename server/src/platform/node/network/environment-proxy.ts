import { BlockList, isIP } from 'node:net';
import type { ExchangeFailure } from '../../../probe/exchange';
import { failure } from './fault';

export interface ProxyServer {
  readonly hostname: string;
  readonly port: number;
  /** Whether the connection to the proxy itself uses TLS. */
  readonly secure: boolean;
  /** The value of Proxy-Authorization; never printed. */
  readonly authorization: string | undefined;
}

/** The proxy for a URL, undefined for a direct connection, or why the setting can't be followed. */
export type ProxyLookup = (url: URL) => ProxyServer | ExchangeFailure | undefined;

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Follows `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` in either case, as curl and Go do. Hosts on this
 * machine are always contacted directly, because a proxy would look for them on its own machine. The package
 * `proxy-from-env` was considered, but in `NO_PROXY` it supports neither address ranges nor a bare domain with its
 * subdomains, and it reads only the real environment.
 */
export function environmentProxy(environment: EnvironmentVariables): ProxyLookup {
  const read = (name: string) => environment[name.toLowerCase()] ?? environment[name.toUpperCase()] ?? '';
  // A CGI program gets the request header `Proxy:` as HTTP_PROXY, so the upper-case name isn't trusted there.
  const cgi = environment['REQUEST_METHOD'] !== undefined;
  return (url) => {
    const scheme = url.protocol.slice(0, -1);
    const own = scheme === 'http' && cgi ? (environment['http_proxy'] ?? '') : read(`${scheme}_proxy`);
    const value = (own === '' ? read('all_proxy') : own).trim();
    if (value === '' || isLoopback(bare(url.hostname)) || isExempt(url, read('no_proxy'))) return undefined;
    return parseProxy(value, own === '' ? 'ALL_PROXY' : `${scheme.toUpperCase()}_PROXY`);
  };
}

const bare = (hostname: string) =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.[\d.]+$/.test(host);
}

function parseProxy(value: string, variable: string): ProxyServer | ExchangeFailure {
  const text = value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hostname === '') {
    return failure(
      'proxy',
      `The environment variable \`${variable}\` is not a valid proxy URL. Write it as \`http://host:port\`.`,
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failure(
      'proxy',
      `The environment variable \`${variable}\` names a \`${url.protocol}\` proxy, but only \`http:\` and \`https:\` proxies are supported. Add the host to \`NO_PROXY\` for a direct connection.`,
    );
  }
  const secure = url.protocol === 'https:';
  return {
    hostname: bare(url.hostname),
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    secure,
    authorization: url.username === '' && url.password === '' ? undefined : basic(url),
  };
}

function basic({ username, password }: URL): string {
  const pair = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Whether an entry of NO_PROXY covers the URL: `*`, a host with its subdomains, an address or a range, each with an
 * optional port.
 */
function isExempt(url: URL, list: string): boolean {
  const host = bare(url.hostname);
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = entry, onlyPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
      return (onlyPort === undefined || onlyPort === port) && covers(bare(name), host);
    });
}

function covers(entry: string, host: string): boolean {
  if (isIP(host) !== 0) return host === entry || inRange(entry, host);
  const domain = entry.replace(/^\*?\./, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function inRange(entry: string, host: string): boolean {
  const [network = '', prefix = ''] = entry.split('/');
  const family = isIP(network);
  if (family === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > (family === 4 ? 32 : 128)) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  const range = new BlockList();
  range.addSubnet(network, Number(prefix), kind);
  return family === isIP(host) && range.check(host, kind);
}
