import { judgeOrigin } from '../judge-origin';

/** What a pattern or a placeholder is written with, in a host. */
const sign = /[*?+^$|(){}[\]<>%\\]/u;

/**
 * The part of a pattern that names a host: `https://*.example.com` and `^https://.+\.example\.com$` leave
 * `https://example.com`. Undefined where less than a domain of two labels, or no origin, is left.
 */
export function literalOrigin(text: string): { readonly origin: string; readonly host: string } | undefined {
  // In an expression `\.` is a dot, and `^`, `$` are its ends.
  const plain = text
    .trim()
    .replace(/^\^/u, '')
    .replace(/\$$/u, '')
    .replace(/\\([./:-])/gu, '$1');
  const mark = plain.indexOf('://');
  const scheme = plain.slice(0, Math.max(mark, 0)).toLowerCase() === 'http' ? 'http' : 'https';
  const authority = plain.slice(mark < 0 ? 0 : mark + 3).replace(/\/[^]*$/u, '');
  const colon = authority.indexOf(':');
  const port = colon < 0 ? '' : authority.slice(colon);
  const host = literalHost(colon < 0 ? authority : authority.slice(0, colon));
  if (host === undefined) return undefined;
  // Without a port that is a pattern itself, another origin would be left.
  if (port !== '' && !/^:\d+$/u.test(port)) return undefined;
  const origin = `${scheme}://${host}${port}`;
  return judgeOrigin(origin) === undefined ? { origin, host } : undefined;
}

/** The labels after the last sign of a pattern, if they are whole. */
function literalHost(pattern: string): string | undefined {
  const labels = pattern.toLowerCase().split('.');
  const last = labels.findLastIndex((label) => label === '' || sign.test(label));
  if (last < 0) return labels.join('.');
  // `(www\.)?example.com`: what follows an optional group is a label of its own.
  const mixed = labels[last] ?? '';
  const rest = mixed.slice(Math.max(...[')', '*', '?'].map((end) => mixed.lastIndexOf(end))) + 1);
  const kept = rest !== mixed && /^[a-z\d]/u.test(rest) && !sign.test(rest) ? [rest] : [];
  const host = [...kept, ...labels.slice(last + 1)];
  return host.length < 2 ? undefined : host.join('.');
}
