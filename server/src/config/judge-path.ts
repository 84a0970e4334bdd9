/** What is wrong with the key of an override, in the order in which one is reported. */
export type PathReason = 'empty' | 'scheme' | 'wildcard' | 'query' | 'blank' | 'relative';

export interface PathFault {
  readonly reason: PathReason;
  /** The path that was probably meant, free of faults; undefined where nothing is likely. */
  readonly repaired: string | undefined;
}

/** The first fault of a path that is compared with the path of a URL; undefined for a plain absolute path. */
export function judgePath(path: string): PathFault | undefined {
  const reason = reasonAgainst(path);
  if (reason === undefined) return undefined;
  const repaired = pathOf(path.trim());
  return {
    reason,
    repaired: reasonAgainst(repaired) === undefined && repaired !== '/' ? repaired : undefined,
  };
}

function reasonAgainst(path: string): PathReason | undefined {
  if (path.trim() === '') return 'empty';
  if (scheme.test(path)) return 'scheme';
  if (path.includes('*')) return 'wildcard';
  if (/[?#]/u.test(path)) return 'query';
  if (/\s/u.test(path)) return 'blank';
  return path.startsWith('/') ? undefined : 'relative';
}

const scheme = /^\s*[a-z][a-z\d+.-]*:\/\//iu;
/** `localhost`, a name whose last label has letters only, or an address; then a port. */
const host = /^(?:localhost|(?:[a-z\d-]+\.)+[a-z]{2,}|\d+(?:\.\d+){3})(?::\d+)?(?=\/)/iu;

function pathOf(written: string): string {
  const path = scheme.test(written) ? written.replace(/^[^/]*\/\/[^/?#]*/u, '') : written.replace(host, '');
  const plain = path.replace(/[?#].*$/su, '').trim();
  return plain.startsWith('/') ? plain : `/${plain}`;
}
