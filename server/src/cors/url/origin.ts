import { parseUrl } from './parse-url';

export interface OriginParts {
  /** Lower case, without the colon. */
  readonly scheme: string;
  /** As browsers write it: lower case, ASCII, IPv6 in brackets. */
  readonly host: string;
  /** Undefined for the default port of the scheme. */
  readonly port: number | undefined;
}

const loopbackHost = /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/** Schemes whose documents have an opaque origin, sent as `null`, and schemes that never show a document. */
const opaqueSchemes: ReadonlySet<string> = new Set(['about', 'data', 'file', 'javascript']);
const documentlessSchemes: ReadonlySet<string> = new Set(['ftp', 'ws', 'wss']);

/**
 * The tuple origin of a URL with an authority, for any scheme: https://html.spec.whatwg.org/#concept-origin-tuple.
 * Undefined if the text doesn't parse or names no host.
 */
export function originParts(text: string): OriginParts | undefined {
  const url = parseUrl(text);
  if (url === undefined || url.hostname === '') return undefined;
  return {
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port === '' ? undefined : Number(url.port),
  };
}

/** `scheme://host[:port]`: https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin */
const originText = ({ scheme, host, port }: OriginParts): string =>
  `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;

/**
 * The `Origin` header that a browser sends for a page at the URL `text`:
 * https://fetch.spec.whatwg.org/#append-a-request-origin-header. `null` for `file:`, `data:` and the like;
 * undefined if the text isn't a URL or can't be a page. In the Standard, schemes of extensions and app shells
 * (`capacitor://localhost`) are opaque, but the browsers that register them send scheme and host.
 */
export function serializedOrigin(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (opaqueSchemes.has(scheme)) return 'null';
  if (documentlessSchemes.has(scheme)) return undefined;
  if (scheme === 'blob') return /^https?:/u.test(url.pathname) ? serializedOrigin(url.pathname) : 'null';
  const parts = originParts(text);
  return parts === undefined ? undefined : originText(parts);
}

/**
 * Whether two URLs or origins have the same tuple origin; `null` equals nothing:
 * https://html.spec.whatwg.org/#same-origin
 */
export function sameOrigin(one: string, other: string): boolean {
  const origin = serializedOrigin(one);
  return origin !== undefined && origin !== 'null' && origin === serializedOrigin(other);
}

/**
 * Whether the origin is a web page on this machine: `localhost`, `*.localhost`, 127.0.0.0/8 or `[::1]` under http
 * or https (RFC 6761, RFC 1122, RFC 4291). `capacitor://localhost` is not: its host is only a name inside an app.
 */
export function isLoopbackOrigin(text: string): boolean {
  const parts = originParts(text);
  return parts !== undefined && /^https?$/u.test(parts.scheme) && isLoopbackHost(parts.host);
}

/** Precondition: `host` is lower case; an IPv6 address is compressed and in brackets. */
export const isLoopbackHost = (host: string): boolean => loopbackHost.test(host);
