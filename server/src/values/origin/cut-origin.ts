/**
 * An origin string cut where the URL Standard would cut it, but with nothing repaired: `new URL` silently corrects
 * text that a browser's `Origin` header is then compared with byte for byte.
 */
export interface OriginText {
  readonly text: string;
  /** Up to the first `://`, as typed. */
  readonly scheme: string;
  /** Whether the scheme is http or https, in any case. */
  readonly web: boolean;
  /** Up to and including the last `@` of the authority; empty without one. */
  readonly userinfo: string;
  readonly host: string;
  /** After the colon; undefined without a colon. */
  readonly port: string | undefined;
  /** Path, query and fragment: everything from the first `/`, `\`, `?` or `#`. */
  readonly rest: string;
}

/** Undefined without `://`. */
export function cutOrigin(text: string): OriginText | undefined {
  const colon = text.indexOf('://');
  return colon === -1 ? undefined : cut(text, colon, colon + 3);
}

/** Like `cutOrigin`, but for text that may lack its scheme or the slashes too. */
export function cutLoosely(text: string): OriginText {
  return cutOrigin(text) ?? cut(text, 0, text.startsWith('//') ? 2 : 0);
}

function cut(text: string, schemeEnd: number, start: number): OriginText {
  const scheme = text.slice(0, schemeEnd);
  const after = text.slice(start);
  const end = after.search(/[/\\?#]/u);
  const authority = end === -1 ? after : after.slice(0, end);
  const at = authority.lastIndexOf('@') + 1;
  const { host, port } = cutHost(authority.slice(at));
  return {
    text,
    scheme,
    web: /^https?$/iu.test(scheme),
    userinfo: authority.slice(0, at),
    host,
    port,
    rest: end === -1 ? '' : after.slice(end),
  };
}

/** The colons inside `[…]` belong to the address: https://url.spec.whatwg.org/#host-state */
function cutHost(authority: string): { readonly host: string; readonly port: string | undefined } {
  const bracket = authority.startsWith('[') ? authority.indexOf(']') : -1;
  if (authority.startsWith('[') && bracket === -1) return { host: authority, port: undefined };
  const colon = authority.indexOf(':', bracket + 1);
  if (colon === -1 || (bracket === -1 && isBareAddress(authority)))
    return { host: authority, port: undefined };
  return { host: authority.slice(0, colon), port: authority.slice(colon + 1) };
}

/** An IPv6 address without brackets is easier to understand as one wrong host than as a wrong port. */
export const isBareAddress = (host: string): boolean =>
  /^[\da-f:.]+$/iu.test(host) && host.indexOf(':') !== host.lastIndexOf(':');
