import { longestHost, parseUrl } from '../../cors/url/parse-url';
import type { FaultyPart } from '../origin-fault';
import { isBareAddress } from './cut-origin';

/**
 * What a host name may contain: letters and digits of any script, `-`, `.` and `_`. The URL Standard forbids fewer
 * characters, but names with the others are never registered, so they are mistakes. A few signs are part of the
 * spelling of names: RFC 5892 appendix A.
 */
const notInName = /[^\p{L}\p{M}\p{Nd}._\u200c\u200d\u00b7\u0375\u05f3\u05f4\u30fb-]/u;

/** Hosts of other schemes are names assigned by software: `app://-`, `chrome-extension://abc`. */
const notInOpaque = /[^a-z\d._~-]/iu;

/**
 * The fault of an http or https host according to the host parser and the limits of DNS:
 * https://url.spec.whatwg.org/#concept-host-parser, RFC 1035 section 2.3.4. Differences in spelling alone (upper
 * case, `127.1`, non-ASCII letters) are not faults here.
 */
export function webHostFault(host: string): FaultyPart | undefined {
  if (host === '') return { reason: 'empty-host', part: host };
  if (host.length > longestHost) return { reason: 'long-host', part: host };
  const address = ipv6Fault(host);
  if (address !== undefined) return address;
  const ascii = parseUrl(`http://${host}`)?.hostname;
  if (ascii?.startsWith('[') === true) return undefined;
  if (host.includes('%')) return { reason: 'percent-encoding', part: host };
  const character = notInName.exec(host)?.[0];
  if (character !== undefined) return { reason: 'character', part: character };
  return ascii === undefined ? unparsableHost(host) : labelFault(ascii);
}

/** The host of any other scheme is opaque: https://url.spec.whatwg.org/#concept-opaque-host-parser */
export function opaqueHostFault(host: string): FaultyPart | undefined {
  if (host === '') return { reason: 'empty-host', part: host };
  if (host.startsWith('[')) return ipv6Fault(host);
  const character = notInOpaque.exec(host)?.[0];
  return character === undefined ? undefined : { reason: 'character', part: character };
}

function ipv6Fault(host: string): FaultyPart | undefined {
  if (!host.startsWith('[') && !isBareAddress(host)) return undefined;
  if (/^\[[^\]%]+%/u.test(host))
    return { reason: 'zone', part: host.slice(host.indexOf('%'), host.indexOf(']')) };
  return parseUrl(`http://${host}/`)?.hostname.startsWith('[') === true
    ? undefined
    : { reason: 'ipv6', part: host };
}

/** The URL parser gives no reason, so this finds the most likely one. */
function unparsableHost(host: string): FaultyPart {
  if (/^(?:.*\.)?(?:\d+|0x[\da-f]*)\.?$/iu.test(host)) return { reason: 'number', part: host };
  const label = host.split('.').find((each) => /^xn--/iu.test(each));
  return label === undefined ? { reason: 'character', part: host } : { reason: 'punycode', part: label };
}

/** Precondition: `host` is ASCII. One trailing dot is legal: it is the DNS root. */
function labelFault(host: string): FaultyPart | undefined {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  const labels = name.split('.');
  if (labels.includes('')) return { reason: 'empty-label', part: host };
  const long = labels.find((label) => label.length > 63);
  if (long !== undefined) return { reason: 'long-label', part: long };
  return name.length > 253 ? { reason: 'long-host', part: name } : undefined;
}
