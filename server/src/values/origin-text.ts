/**
 * An origin string cut at the places where the URL Standard would cut it, but with nothing repaired: `new URL` accepts
 * and silently mends what a browser's `Origin` header is then compared with byte for byte.
 */
export interface OriginText {
  readonly text: string;
  /** Before the first `://`, as typed. */
  readonly scheme: string;
  /** The scheme is http or https, in any case. */
  readonly web: boolean;
  /** Up to and including the last `@` of the authority, else empty. */
  readonly userinfo: string;
  readonly host: string;
  /** After the colon; undefined without a colon. */
  readonly port: string | undefined;
  /** Path, query and fragment: everything from the first `/`, `\`, `?` or `#` on. */
  readonly rest: string;
}

/** Undefined without `://`. */
export function cutOrigin(text: string): OriginText | undefined {
  const colon = text.indexOf('://');
  if (colon === -1) return undefined;
  const scheme = text.slice(0, colon);
  const after = text.slice(colon + 3);
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
  // An IPv6 address that lost its brackets is easier to understand as one wrong host than as a wrong port.
  if (colon === -1 || (bracket === -1 && /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/iu.test(authority)))
    return { host: authority, port: undefined };
  return { host: authority.slice(0, colon), port: authority.slice(colon + 1) };
}
