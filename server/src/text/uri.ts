import { URI, Utils } from 'vscode-uri';

/** The path of a URI, decoded as far as possible; text that is not a URI is returned unchanged. */
export const uriPath = (uri: string): string => parsed(uri)?.path ?? uri;

/** The last part of a URI's path, as a person reads it. */
export function uriName(uri: string): string {
  const known = parsed(uri);
  return known === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : Utils.basename(known);
}

/** Undefined for what clients should not send, such as two slashes before the path of a URI without a host. */
function parsed(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * A path as reports write it: a relative reference for a relative one, `file:` for one from the root or a drive, with
 * the separators and escapes of a URI.
 */
export function fileUri(path: string): string {
  // `encodeURIComponent` throws on half a character, which no file system can name in UTF-8.
  const whole = path.replaceAll('\\', '/').replace(loneSurrogate, '\ufffd');
  const parts = whole.split('/').map(encodeURIComponent).join('/');
  const drive = /^[A-Za-z]%3A\//u.test(parts);
  if (drive) return `file:///${parts.replace('%3A', ':')}`;
  // `//server/share` names its server.
  if (parts.startsWith('//')) return `file:${parts}`;
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
