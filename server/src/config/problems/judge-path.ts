import { parseUrl } from '../../cors/url/parse-url';
import { isPlaceholder, isPlainlyQuoted, unwrapped } from '../../values/list-text';

/** The possible faults of an override's key, in order of precedence. */
export type PathReason =
  | 'empty'
  | 'scheme'
  | 'wildcard'
  /** `{id}`, `:id`, `<id>`, `[id]`: a route parameter. */
  | 'parameter'
  | 'regex'
  /** `${PATH}`, which nothing fills in. */
  | 'placeholder'
  /** Quotes inside the TOML quotes. */
  | 'quoted'
  /** Several paths in one key. */
  | 'several'
  /** `.` or `..` between slashes, which browsers resolve before they send the path. */
  | 'dots'
  | 'query'
  | 'method'
  | 'blank'
  | 'backslash'
  | 'relative'
  /** A plain path, but of a WebSocket, which CORS doesn't govern. */
  | 'websocket';

export interface PathFault {
  readonly reason: PathReason;
  /** The path that was probably intended, without faults; undefined if none is likely. */
  readonly repaired: string | undefined;
}

/** The first fault of a path that is compared with a URL's path; undefined for a plain absolute path. */
export function judgePath(path: string): PathFault | undefined {
  const reason = reasonAgainst(path);
  if (reason === undefined) return undefined;
  if (reason === 'regex' || reason === 'placeholder' || reason === 'several')
    return { reason, repaired: undefined };
  const repaired = pathOf(reason === 'quoted' ? path.trim().slice(1, -1).trim() : path.trim());
  return {
    reason,
    repaired: reasonAgainst(repaired) === undefined && repaired !== '/' ? repaired : undefined,
  };
}

function reasonAgainst(path: string): PathReason | undefined {
  if (path.trim() === '') return 'empty';
  if (scheme.test(path)) return 'scheme';
  if (regex.test(path)) return 'regex';
  if (isPlaceholder(path)) return 'placeholder';
  if (unwrapped(path) !== path && isPlainlyQuoted(path)) return 'quoted';
  if (/[,;|]\s*\//u.test(path)) return 'several';
  if (path.includes('*')) return 'wildcard';
  if (parameter.test(path)) return 'parameter';
  if (/[?#]/u.test(path)) return 'query';
  if (method.test(path)) return 'method';
  if (/\s/u.test(path)) return 'blank';
  if (path.includes('\\')) return 'backslash';
  if (!path.startsWith('/')) return 'relative';
  if (/\/\.{1,2}(?:\/|$)/u.test(path)) return 'dots';
  return /^\/ws(?:\/|$)/u.test(path) ? 'websocket' : undefined;
}

/** A colon counts only at the start of a segment: `/api/items:batch` is a plain path. */
const parameter = /[{}<>]|\/:[a-z_]|\[[^\]/]*\]|%s|\/\$[a-z_]/iu;
const regex = /^[\^~]|\$$|\.\*|\.\+|\\[dws.]|\[[^\]/]*\][+?{]|\([^()/]*\|/u;
const method = /^\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY|ALL)[\s:]+\//u;

const scheme = /^\s*[a-z][a-z\d+.-]*:\/\//iu;
/** `localhost`, a name whose last label has only letters, or an address, followed by an optional port. */
const host = /^(?:localhost|(?:[a-z\d-]+\.)+[a-z]{2,}|\d+(?:\.\d+){3})(?::\d+)?(?=\/)/iu;

function pathOf(written: string): string {
  const path = scheme.test(written) ? written.replace(/^[^/]*\/\/[^/?#]*/u, '') : written.replace(host, '');
  const plain = path
    .replace(method, '/')
    .replace(/[?#].*$/su, '')
    .replaceAll('\\', '/')
    .trim();
  const absolute = plain.startsWith('/') ? plain : `/${plain}`;
  return /\/\.{1,2}(?:\/|$)/u.test(absolute)
    ? (parseUrl(`http://host${absolute}`)?.pathname ?? absolute)
    : absolute;
}
