import { cutLoosely, isBareAddress, type OriginText } from './cut-origin';
import type { FaultyPart } from '../origin-fault';

/** In `https:\\www.a.example` and `https://a.example\docs` the backslash is a mistyped slash. */
const escapedClass = /\\[dw][+*?{]|\\[1-9](?=[.:/]|$)|\[\^?\\[dw]|\/\\[dw](?![a-z\d])/iu;

const regexTokens =
  /[\^$]|\\\.|\.\*|\.\+|^https?\?:|\[[a-z\d]-[a-z\d]|\([^()|]*\||^https?(?:\(s\)|\[s\]|\{s\})|\(:[^()]*\)\?|^https?[|/]https?:|\([^()]*\)[?+]/iu;

/** `{a,b}`, `{1..9}`, and `%` as in SQL. */
const globTokens = /\*|\{[^{},]*,|\{[^{}]*\.\.|(?<=^|\/)%(?=\.)/u;

/**
 * The syntax that makes the text match more than one origin. The text doesn't say which hosts are meant, so no
 * repair is safe: cutting at `?` or `/` names another host and hides the mistake.
 */
export function patternIn(text: string): FaultyPart | undefined {
  const regex = regexTokens.exec(text) ?? escapedClass.exec(text);
  if (regex !== null) return { reason: 'regex', part: regex[0] };
  if (/^\/[^/].*\/[dgimsuvy]*$/su.test(text) && text.length > 2) return { reason: 'regex', part: text };
  const glob = globTokens.exec(text);
  if (glob !== null) return { reason: 'wildcard', part: glob[0] };
  const cut = cutLoosely(text);
  if (cut.scheme !== '' && !cut.web) return undefined;
  if (/^\.[\p{L}\p{N}_-]/u.test(cut.host)) return { reason: 'subdomains', part: cut.host };
  return globInHost(cut) ?? (text.length > longest ? undefined : range(cut));
}

/** Longer than any range that people write. */
const longest = 300;

/**
 * A `?` or `#` used as a wildcard for one character: a real query follows a complete host, and has no dot or port of its
 * own.
 */
function globInHost({ host, port, rest }: OriginText): FaultyPart | undefined {
  const sign = /^[?#]+/u.exec(rest)?.[0];
  if (sign === undefined) return undefined;
  const after = rest.slice(sign.length);
  const isGlob =
    port === undefined
      ? /[-._]$/u.test(host) ||
        (sign.startsWith('?') && sign.length > 1) ||
        /^[\w?#-]*\.[\w.?#-]+(?::[\d?#]+)?\/?$/u.test(after) ||
        (/^[\d.]+$/u.test(host) && /^\d*$/u.test(after)) ||
        (sign.startsWith('?') && /^[\w-]*(?::\d+)?$/u.test(after) && host !== '' && !isWhole(host))
      : /^\d+$/u.test(port) && /^[\d?#]*$/u.test(after);
  return isGlob ? { reason: 'wildcard', part: sign } : undefined;
}

/** Whether a host is complete. */
const isWhole = (host: string): boolean => /\.|^\[|^localhost$/iu.test(host);

function range({ host, port, rest }: OriginText): FaultyPart | undefined {
  const plain = host.replace(/[‐‑‒–—−～~]/gu, '-');
  if (isSubnet(host, rest)) return { reason: 'range', part: host + rest };
  if (isAddressRange(plain)) return { reason: 'range', part: host };
  if (port !== undefined && /^\[?\d+ ?(?:[-‐‑–—~]|\.{2,}|to) ?\d+\]?$|^\d{1,4}x{1,4}$/iu.test(port))
    return { reason: 'range', part: port };
  return undefined;
}

/** An address followed by `/8`, `/255.0.0.0` or similar. */
function isSubnet(host: string, rest: string): boolean {
  const address = /^\[.*\]$/u.test(host) ? host.slice(1, -1) : host;
  if (!isBareAddress(address) && !/^\d{1,3}(?:\.\d{1,3}){1,3}\.?$/u.test(address)) return false;
  return /^[/\\](?:\d{1,3}|\d{1,3}(?:\.\d{1,3}){3})[/\\]?$/u.test(rest);
}

const number = /^\d{1,3}$/u;

/** Four numbers with ranges or gaps, only the first numbers, or two addresses joined by a dash. */
function isAddressRange(host: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}\.$/u.test(host)) return true;
  if (/^\d{1,3}(?:\.\d{1,3}){3} ?(?:-|to|\.{2,3}) ?\d{1,3}(?:\.\d{1,3})*$/u.test(host)) return true;
  const labels = host.split('.');
  const isOpen = (label: string): boolean =>
    /^(?:\d{1,3}-\d{1,3}|x{1,3}|n{1,3}|[yz]|\d{1,2}x{1,2})$/iu.test(label);
  const [first = ''] = labels;
  return (
    (labels.length === 4 || (labels.length === 3 && labels[2]?.length === 1)) &&
    (number.test(first) || (isOpen(first) && labels.length === 4 && labels.some((l) => number.test(l)))) &&
    labels.some(isOpen) &&
    labels.every((label) => number.test(label) || isOpen(label))
  );
}
