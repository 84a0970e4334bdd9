import { URI, Utils } from 'vscode-uri';

/** The decoded path of a URI; text that isn't a URI is returned unchanged. */
export const uriPath = (uri: string): string => parsed(uri)?.path ?? uri;

/** The last segment of a URI's path, for display. */
export function uriName(uri: string): string {
  const known = parsed(uri);
  return known === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : Utils.basename(known);
}

/** The URI of a file that is named from the folder of another. */
export const uriBeside = (uri: string, name: string): string =>
  Utils.joinPath(URI.parse(uri), '..', name).toString();

/** Undefined for URIs that clients should not send, such as one with two slashes before the path and no host. */
function parsed(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * A path as reports write it: a relative reference for a relative path, a `file:` URI for an absolute one, with URI
 * separators and escapes.
 */
export function fileUri(path: string): string {
  // `encodeURIComponent` throws on a lone surrogate, which no file name in UTF-8 can contain.
  const whole = path.replaceAll('\\', '/').replace(loneSurrogate, '\ufffd');
  const parts = whole.split('/').map(encodeURIComponent).join('/');
  const drive = /^[A-Za-z]%3A\//u.test(parts);
  if (drive) return `file:///${parts.replace('%3A', ':')}`;
  // `//server/share` names its server.
  if (parts.startsWith('//')) return `file:${parts}`;
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
