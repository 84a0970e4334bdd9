import { isBadPort } from '../../cors/url/bad-port';
import { isListenHost } from '../../cors/url/listen-host';
import { parseUrl } from '../../cors/url/parse-url';
import type { OriginReason } from '../origin-fault';
import type { OriginText } from './cut-origin';
import type { FaultyPart } from '../origin-fault';
import { opaqueHostFault, webHostFault } from './host-fault';
import { addressSlip } from './ipv4';
import { bracketed } from './keyword';
import { guess, respell, type OriginEdit, type OriginMatch } from './match';
import { parsedOrigin } from './match-text';
import { looksLikeHost } from './other-host';

/** The first fault in scheme, host, port or what follows them. */
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
    listenAddress(cut) ??
    unusualScheme(cut)
  );
}

type Parts = Partial<Omit<OriginText, 'text' | 'web'>>;

/** The text with some parts replaced. */
function join(cut: OriginText, change: Parts): string {
  const { scheme, userinfo: user, host, port, rest } = { ...cut, ...change };
  return `${scheme}://${user}${host}${port === undefined ? '' : `:${port}`}${rest}`;
}

const respelled = (cut: OriginText, change: Parts): OriginEdit => respell(join(cut, change));

/** `port: undefined` removes the colon too. */
const withoutPort = (cut: OriginText): OriginEdit => respelled({ ...cut, port: undefined }, {});

/** How the URL parser spells the host of an http or https origin. */
const canonicalHost = (cut: OriginText): string | undefined =>
  cut.web ? parseUrl(`http://${cut.host}`)?.hostname : undefined;

function userinfo(cut: OriginText): OriginMatch | undefined {
  if (cut.userinfo === '') return undefined;
  const match = {
    id: 'origin-userinfo',
    part: cut.userinfo,
    // A login belongs to a database or the like rather than to an app.
    edit: cut.web ? respelled(cut, { userinfo: '' }) : guess(join(cut, { userinfo: '' })),
  } as const;
  return looksLikeHost(cut.userinfo) ? { ...match, reason: 'host' } : match;
}

function invalid(cut: OriginText): OriginMatch | undefined {
  if (!/^[a-z][a-z\d+.-]*$/iu.test(cut.scheme))
    return { id: 'origin-invalid', reason: 'scheme', part: cut.scheme, edit: undefined };
  const fault = cut.web ? webHostFault(cut.host) : opaqueHostFault(cut.host);
  return fault && { id: 'origin-invalid', ...fault, edit: hostEdit(cut, fault) };
}

/** If the host has a character that names don't have, the URL parser makes a host of it that is never registered. */
function hostEdit(cut: OriginText, { reason, part }: FaultyPart): OriginEdit | undefined {
  const parsed = parsedOrigin(cut.text);
  if (reason === 'ipv6' && !cut.host.startsWith('[')) {
    const host = bracketed(cut.host);
    // A server listens on the unspecified address, and its page is opened as `localhost`.
    return host === undefined
      ? undefined
      : guess(join(cut, { host: isListenHost(host) ? 'localhost' : host }));
  }
  if (reason === 'percent-encoding') return parsed?.kind === 'replace' ? guess(parsed.origin) : undefined;
  // `https:///a.example`
  if (reason === 'empty-host' && cut.web && /^[/\\]+[^/\\?#]/u.test(cut.rest))
    return respell(`${cut.scheme}://${cut.rest.replace(/^[/\\]+/u, '')}`);
  if (reason !== 'character') return undefined;
  // Some host names contain emoji; whether this one is meant to is unknown.
  return parsed?.kind === 'replace' && /^\p{Extended_Pictographic}$/u.test(part)
    ? guess(parsed.origin)
    : undefined;
}

function afterHost(cut: OriginText): OriginMatch | undefined {
  if (cut.rest === '') return undefined;
  const id = cut.rest === '/' ? 'origin-trailing-slash' : 'origin-path';
  // In `https://a.examplehttps://b.example` a `://` is left over, and either half may be the intended origin.
  const isLeftOver = cut.port === '' && /^[/\\]{2}/u.test(cut.rest);
  return { id, part: cut.rest, edit: isLeftOver ? undefined : respelled(cut, { rest: '' }) };
}

function invalidPort(cut: OriginText): OriginMatch | undefined {
  const { port } = cut;
  const reason = port === undefined ? undefined : portReason(port, cut.web);
  if (port === undefined || reason === undefined) return undefined;
  const match = { id: 'origin-invalid-port', part: port, reason } as const;
  if (reason === 'empty-port') return { ...match, edit: withoutPort(cut) };
  if (reason === 'lookalike-digits')
    return { ...match, edit: guess(join(cut, { port: port.normalize('NFKC') })) };
  return {
    ...match,
    edit: reason === 'leading-zero' ? respelled(cut, { port: String(Number(port)) }) : undefined,
  };
}

const lookalikeDigits = (port: string): OriginReason =>
  /^\d+$/u.test(port.normalize('NFKC')) ? 'lookalike-digits' : 'port-digits';

/**
 * https://url.spec.whatwg.org/#port-state; port 0 parses, but it is a bad port, which matters for http and https
 * only.
 */
function portReason(port: string, web: boolean): OriginReason | undefined {
  if (port === '') return 'empty-port';
  if (!/^\d+$/u.test(port)) return /^\p{Nd}+$/u.test(port) ? lookalikeDigits(port) : 'port-digits';
  if (web && Number(port) === 0) return 'zero-port';
  if (Number(port) > 65535) return 'port-range';
  return port.startsWith('0') && port !== '0' ? 'leading-zero' : undefined;
}

/** Lookalike letters from two alphabets mean that one was pasted or typed by mistake. */
const isMixed = (host: string): boolean =>
  host
    .split('.')
    .some((label) => /[a-z]/iu.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label));

/** Only http and https hosts are converted: https://url.spec.whatwg.org/#concept-opaque-host-parser */
function nonAscii(cut: OriginText): OriginMatch | undefined {
  if (!cut.web || !/[^\u0000-\u007f]/u.test(cut.host)) return undefined;
  const host = canonicalHost(cut);
  const match = { id: 'origin-non-ascii', part: cut.host } as const;
  if (host === undefined) return { ...match, edit: undefined };
  const origin = join(cut, { host });
  return isMixed(cut.host)
    ? { ...match, reason: 'mixed-scripts', edit: guess(origin) }
    : { ...match, edit: respell(origin) };
}

/** Canonical addresses are those that the host serializer writes: https://url.spec.whatwg.org/#host-serializing */
function noncanonicalIp(cut: OriginText): OriginMatch | undefined {
  const host = canonicalHost(cut);
  if (host === undefined || host === cut.host || !/^\[|^[\d.]+$/u.test(host)) return undefined;
  const id = 'origin-noncanonical-ip';
  const edit = respelled(cut, { host });
  if (host.startsWith('[')) return { id, part: cut.host, reason: 'ipv6', edit };
  const slip = addressSlip(cut.host);
  return slip === undefined
    ? { id, part: cut.host, reason: 'ipv4', edit }
    : { id, part: cut.host, reason: slip, edit: undefined };
}

/** A scheme is always lower-cased, a host only under http and https. */
function uppercase(cut: OriginText): OriginMatch | undefined {
  const scheme = cut.scheme.toLowerCase();
  const host = cut.web ? cut.host.toLowerCase() : cut.host;
  if (scheme === cut.scheme && host === cut.host) return undefined;
  const part = scheme === cut.scheme ? cut.host : cut.scheme;
  return { id: 'origin-uppercase', part, edit: respelled(cut, { scheme, host }) };
}

function defaultPort(cut: OriginText): OriginMatch | undefined {
  const usual = cut.scheme === 'https' ? '443' : '80';
  if (!cut.web || cut.port !== usual) return undefined;
  return { id: 'origin-default-port', part: cut.port, edit: withoutPort(cut) };
}

function trailingDot(cut: OriginText): OriginMatch | undefined {
  if (!cut.web || !cut.host.endsWith('.')) return undefined;
  return { id: 'origin-trailing-dot', part: cut.host, edit: respelled(cut, { host: cut.host.slice(0, -1) }) };
}

const blockedPort = (cut: OriginText): OriginMatch | undefined =>
  cut.web && cut.port !== undefined && isBadPort(Number(cut.port))
    ? { id: 'origin-blocked-port', part: cut.port, edit: undefined }
    : undefined;

/** The page is opened under the machine's name; the unspecified address is only where its server listens. */
function listenAddress(cut: OriginText): OriginMatch | undefined {
  if (!cut.web || !isListenHost(cut.host)) return undefined;
  return { id: 'origin-listen-address', part: cut.host, edit: guess(join(cut, { host: 'localhost' })) };
}

/** Their host is an id that Firefox, Safari or VS Code generates per profile, launch or panel. */
const perInstallation = /^(?:moz-extension|safari-web-extension|vscode-webview)$/iu;

function unusualScheme(cut: OriginText): OriginMatch | undefined {
  if (cut.web) return undefined;
  const match = { id: 'origin-unusual-scheme', part: cut.scheme, edit: undefined } as const;
  return perInstallation.test(cut.scheme) ? { ...match, reason: 'per-installation' } : match;
}
