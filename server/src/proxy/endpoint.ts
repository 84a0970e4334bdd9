/** The server after the proxy. */
export interface Upstream {
  readonly scheme: 'http' | 'https';
  /** A name, an IPv4 address or an IPv6 address in brackets. */
  readonly host: string;
  readonly port: number;
  /** `scheme://host:port`, without a trailing slash. */
  readonly url: string;
}

export interface ListenPlace {
  /** An IPv4 address or an IPv6 address in brackets; undefined for every address. */
  readonly address: string | undefined;
  readonly port: number;
}

const hostPattern = String.raw`[A-Za-z\d](?:[A-Za-z\d._-]*[A-Za-z\d])?|\[[\da-fA-F:.]+\]`;
const upstreamPattern = new RegExp(`^(https?)://(${hostPattern})(?::(\\d{1,5}))?/?$`, 'u');
const listenPattern = /^(?:(\d{1,3}(?:\.\d{1,3}){3}|\[[\da-fA-F:.]+\]):)?(\d{1,5})$/u;

/** Returns a sentence if the text isn't an address that every proxy supports. */
export function upstreamOf(text: string): Upstream | string {
  const [, scheme, host, digits] = upstreamPattern.exec(text) ?? [];
  const port = Number(digits ?? (scheme === 'https' ? 443 : 80));
  if ((scheme !== 'http' && scheme !== 'https') || host === undefined || !isPort(port))
    return /[@?#]/u.test(text)
      ? // It may contain a password or key, and this sentence goes to logs.
        'The upstream must be only scheme, host and port, such as `http://127.0.0.1:8080`. Remove the user name, password, path and query.'
      : `The upstream \`${text}\` is not a valid address. Use scheme, host and port without a path, such as \`http://127.0.0.1:8080\`.`;
  return { scheme, host, port, url: `${scheme}://${host}:${port}` };
}

/** Returns a sentence if the text is neither a port nor an address with one. */
export function listenPlace(text: string): ListenPlace | string {
  const [, address, digits] = listenPattern.exec(text) ?? [];
  const port = Number(digits ?? 0);
  if (!isPort(port))
    return `A proxy can’t listen on \`${text}\`. Use a port such as \`80\`, or an address such as \`127.0.0.1:8000\`.`;
  return { address, port };
}

/** `host:port` as most proxies write it; `everywhere` replaces an undefined address. */
export const hostAndPort = ({ address, port }: ListenPlace, everywhere: string): string =>
  `${address ?? everywhere}:${port}`;

const isPort = (port: number): boolean => port >= 1 && port <= 65535;
