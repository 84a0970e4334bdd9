import { isBadPort } from '../cors/bad-port';
import { opaqueHostFault, webHostFault } from './host-fault';
import type { OriginReason } from './origin-fault';
import { replace, type OriginMatch } from './origin-match';
import type { OriginText } from './origin-text';
import { looksLikeHost } from './other-host';
import { parsedOrigin } from './match-origin-text';
import { parseUrl } from '../cors/parse-url';

/** The faults of scheme, host, port and what follows, first match first. */
export function matchParts(cut: OriginText): OriginMatch | undefined {
  return (
    userinfo(cut) ??
    invalid(cut) ??
    afterHost(cut) ??
    invalidPort(cut) ??
    nonAscii(cut) ??
    noncanonicalIp(cut) ??
    uppercase(cut) ??
    defaultPort(cut) ??
    trailingDot(cut) ??
    blockedPort(cut) ??
    unusualScheme(cut)
  );
}

/** The text with some parts exchanged. */
const join = (cut: OriginText, change: Partial<Omit<OriginText, 'text' | 'web'>>): OriginMatch['edit'] => {
  const { scheme, userinfo: user, host, port, rest } = { ...cut, ...change };
  return replace(`${scheme}://${user}${host}${port === undefined ? '' : `:${port}`}${rest}`);
};

/** `port: undefined` takes the colon away too. */
const withoutPort = (cut: OriginText): OriginMatch['edit'] => join({ ...cut, port: undefined }, {});

/** What the URL parser makes of the host of an http or https origin. */
const canonicalHost = (cut: OriginText): string | undefined =>
  cut.web ? parseUrl(`http://${cut.host}`)?.hostname : undefined;

function userinfo(cut: OriginText): OriginMatch | undefined {
  if (cut.userinfo === '') return undefined;
  const match = { id: 'origin-userinfo', part: cut.userinfo, edit: join(cut, { userinfo: '' }) } as const;
  return looksLikeHost(cut.userinfo) ? { ...match, reason: 'host' } : match;
}

function invalid(cut: OriginText): OriginMatch | undefined {
  const fault = /^[a-z][a-z\d+.-]*$/iu.test(cut.scheme)
    ? cut.web
      ? webHostFault(cut.host)
      : opaqueHostFault(cut.host)
    : { reason: 'scheme' as const, part: cut.scheme };
  if (fault === undefined) return undefined;
  return { id: 'origin-invalid', ...fault, edit: parsedOrigin(cut.text) };
}

function afterHost(cut: OriginText): OriginMatch | undefined {
  if (cut.rest === '') return undefined;
  const id = cut.rest === '/' ? 'origin-trailing-slash' : 'origin-path';
  // In `https://a.examplehttps://b.example` a `://` is left over, and neither half is known to be the one that counts.
  const isLeftOver = cut.port === '' && /^[/\\]{2}/u.test(cut.rest);
  return { id, part: cut.rest, edit: isLeftOver ? undefined : join(cut, { rest: '' }) };
}

function invalidPort(cut: OriginText): OriginMatch | undefined {
  const { port } = cut;
  const reason = port === undefined ? undefined : portReason(port, cut.web);
  if (port === undefined || reason === undefined) return undefined;
  const match = { id: 'origin-invalid-port', part: port, reason } as const;
  if (reason === 'empty-port') return { ...match, edit: withoutPort(cut) };
  return {
    ...match,
    edit: reason === 'leading-zero' ? join(cut, { port: String(Number(port)) }) : undefined,
  };
}

/** https://url.spec.whatwg.org/#port-state; port 0 parses but is on the list of bad ports, which is for the web alone. */
function portReason(port: string, web: boolean): OriginReason | undefined {
  if (port === '') return 'empty-port';
  if (!/^\d+$/u.test(port)) return 'port-digits';
  if (web && Number(port) === 0) return 'zero-port';
  if (Number(port) > 65535) return 'port-range';
  return port.startsWith('0') && port !== '0' ? 'leading-zero' : undefined;
}

/** Only http and https hosts are converted: https://url.spec.whatwg.org/#concept-opaque-host-parser */
function nonAscii(cut: OriginText): OriginMatch | undefined {
  if (!cut.web || !/[^\u0000-\u007f]/u.test(cut.host)) return undefined;
  const host = canonicalHost(cut);
  return {
    id: 'origin-non-ascii',
    part: cut.host,
    edit: host === undefined ? undefined : join(cut, { host }),
  };
}

/** The serializers of addresses: https://url.spec.whatwg.org/#host-serializing */
function noncanonicalIp(cut: OriginText): OriginMatch | undefined {
  const host = canonicalHost(cut);
  if (host === undefined || host === cut.host || !/^\[|^[\d.]+$/u.test(host)) return undefined;
  const reason = host.startsWith('[') ? 'ipv6' : 'ipv4';
  return { id: 'origin-noncanonical-ip', part: cut.host, reason, edit: join(cut, { host }) };
}

/** Only http and https hosts are known to be lower-cased; a scheme always is. */
function uppercase(cut: OriginText): OriginMatch | undefined {
  const scheme = cut.scheme.toLowerCase();
  const host = cut.web ? cut.host.toLowerCase() : cut.host;
  if (scheme === cut.scheme && host === cut.host) return undefined;
  const part = scheme === cut.scheme ? cut.host : cut.scheme;
  return { id: 'origin-uppercase', part, edit: join(cut, { scheme, host }) };
}

function defaultPort(cut: OriginText): OriginMatch | undefined {
  const usual = cut.scheme === 'https' ? '443' : '80';
  if (!cut.web || cut.port !== usual) return undefined;
  return { id: 'origin-default-port', part: cut.port, edit: withoutPort(cut) };
}

function trailingDot(cut: OriginText): OriginMatch | undefined {
  if (!cut.web || !cut.host.endsWith('.')) return undefined;
  return { id: 'origin-trailing-dot', part: cut.host, edit: join(cut, { host: cut.host.slice(0, -1) }) };
}

const blockedPort = (cut: OriginText): OriginMatch | undefined =>
  cut.web && cut.port !== undefined && isBadPort(Number(cut.port))
    ? { id: 'origin-blocked-port', part: cut.port, edit: undefined }
    : undefined;

const unusualScheme = (cut: OriginText): OriginMatch | undefined =>
  cut.web ? undefined : { id: 'origin-unusual-scheme', part: cut.scheme, edit: undefined };
