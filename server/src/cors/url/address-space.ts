import { isLoopbackHost, originParts } from './origin';

/** The address space: https://wicg.github.io/local-network-access/#ip-address-space-section; unknown for names. */
type AddressSpace = 'loopback' | 'local' | 'public' | 'unknown';

/** Precondition: `host` is as `originParts` returns it. */
function addressSpace(host: string): AddressSpace {
  if (isLoopbackHost(host)) return 'loopback';
  const ipv4 = mappedIpv4(host) ?? host;
  if (/^\d+\.\d+\.\d+\.\d+$/u.test(ipv4)) return ipv4Space(ipv4);
  if (host.startsWith('[')) return /^\[f(?:[cd]|e[89ab])/u.test(host) ? 'local' : 'public';
  return host.endsWith('.local') || !host.includes('.') ? 'local' : 'unknown';
}

function ipv4Space(address: string): AddressSpace {
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 127 || a === 0) return 'loopback';
  const local =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127);
  return local ? 'local' : 'public';
}

/** `[::ffff:7f00:1]` is another spelling of 127.0.0.1. */
function mappedIpv4(host: string): string | undefined {
  const [, high, low] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/u.exec(host) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const bytes = [high, low].flatMap((word) => [parseInt(word, 16) >> 8, parseInt(word, 16) & 255]);
  return bytes.join('.');
}

/**
 * Complete sentences about what may block the request before CORS applies: Local Network Access and mixed content.
 * Empty if neither applies, or if a text doesn't parse.
 */
export function nearbyObstacles(origin: string, url: string): readonly string[] {
  const page = originParts(origin);
  const api = originParts(url);
  if (page === undefined || api === undefined) return [];
  const from = addressSpace(page.host);
  const to = addressSpace(api.host);
  const closer =
    (to === 'loopback' && from !== 'loopback') || (to === 'local' && /public|unknown/u.test(from));
  const mixed = page.scheme === 'https' && api.scheme === 'http' && to !== 'loopback';
  return [
    ...(closer ? [localNetworkAccess(origin, to, isAddress(api.host) ? 'is' : 'is probably')] : []),
    ...(mixed ? [mixedContent(origin)] : []),
  ];
}

/** Only a resolver knows the address of a name. */
const isAddress = (host: string): boolean => isLoopbackHost(host) || /^\[|^[\d.]+$/u.test(host);

const localNetworkAccess = (origin: string, to: AddressSpace, is: string): string =>
  `The API's address ${is} in the \`${to}\` address space. If \`${origin}\` is loaded from further away, Chromium asks for the permission \`local-network-access\` before any preflight; no response header can replace it.`;

const mixedContent = (origin: string): string =>
  `\`${origin}\` is https and the API is http: browsers refuse that as mixed content before any preflight (a local network permission may exempt local addresses), so the API needs https too.`;
