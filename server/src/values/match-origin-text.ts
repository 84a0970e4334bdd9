import type { OriginReason } from './origin-fault';
import { replace, type OriginMatch } from './origin-match';
import { isLoopbackOrigin } from '../cors/origin';
import { fromSecondScheme } from './other-host';
import { parseUrl } from '../cors/parse-url';

/** `http:x`, `http:/x`, `https:\\x`: a scheme and a host, but not the two slashes between them. */
const brokenSlashes = /^https?:(?!\/\/)/iu;
/** Not followed by a port alone, for `data:3000` is a host name with a port. */
const neverSent = /^(file|data|blob|about|javascript|wss?|ftp):(?!\d+(?:[/?#]|$))/iu;

/** The faults that are seen before the text is cut into scheme, host and port, first match first. */
export function matchText(text: string): OriginMatch | undefined {
  return (
    empty(text) ??
    whitespace(text) ??
    wildcard(text) ??
    nullOrigin(text) ??
    pattern(text) ??
    multipleValues(text) ??
    missingScheme(text) ??
    schemeNeverSent(text) ??
    schemeTwice(text) ??
    slashes(text)
  );
}

const empty = (text: string): OriginMatch | undefined =>
  text.trim() === '' ? { id: 'origin-empty', part: text, edit: { kind: 'delete' } } : undefined;

const whitespace = (text: string): OriginMatch | undefined =>
  text.trim() === text ? undefined : { id: 'origin-whitespace', part: text, edit: replace(text.trim()) };

const wildcard = (text: string): OriginMatch | undefined =>
  text === '*' ? { id: 'origin-wildcard', part: text, edit: { kind: 'delete' } } : undefined;

const nullOrigin = (text: string): OriginMatch | undefined =>
  text === 'null' ? { id: 'origin-null', part: text, edit: { kind: 'delete' } } : undefined;

/** No repair is safe: the set of hosts that the pattern was meant to stand for is not in the text. */
function pattern(text: string): OriginMatch | undefined {
  const [reason, part] = patternReason(text);
  return reason === undefined ? undefined : { id: 'origin-pattern', part, reason, edit: undefined };
}

/** In `https:\\www.a.example` and `https://a.example\docs` the backslash is a slash that was typed the wrong way. */
const escapedClass = /\\[dw][+*?{]|\[\\[dw]|\/\\[dw](?![a-z\d])/iu;

function patternReason(text: string): readonly [OriginReason | undefined, string] {
  const placeholder = /\$\{|\{\{|\$[A-Z_]{2}/u.exec(text);
  if (placeholder !== null) return ['placeholder', text.slice(placeholder.index)];
  const regex =
    /[\^$]|\\\.|\.\*|\.\+|^https?\?:|\[[a-z]-[a-z]|\([^()|]*\|/u.exec(text) ?? escapedClass.exec(text);
  if (regex !== null) return ['regex', regex[0]];
  if (/^\/[^/].*\/[a-z]*$/su.test(text) && text.length > 2) return ['regex', text];
  if (text.includes('*')) return ['wildcard', '*'];
  return /[{}]/u.test(text) ? ['placeholder', text] : [undefined, ''];
}

const separators = /,|[;|](?=[a-z][a-z\d+.-]*:\/\/)/iu;

/** A comma, a blank, or a `;` or `|` before the next scheme. */
function multipleValues(text: string): OriginMatch | undefined {
  const separator = (separators.exec(text) ?? /\s/u.exec(text))?.[0];
  if (separator === undefined) return undefined;
  const parts = text.split(separators).flatMap(splitAtBlanks);
  const edit: OriginMatch['edit'] = parts.some((part) => /\s/u.test(part))
    ? undefined
    : { kind: 'split', parts };
  return { id: 'origin-multiple-values', part: separator, edit };
}

/** A blank inside one URL is more likely a slip than a list, so nothing is cut there. */
function splitAtBlanks(part: string): readonly string[] {
  const words = part.split(/\s+/u).filter((word) => word !== '');
  const list = (shape: RegExp): boolean => words.every((word) => shape.test(word));
  return words.length < 2 || list(/:\/\//u) || list(/^[^/]+:\d+$/u) ? words : [part];
}

function missingScheme(text: string): OriginMatch | undefined {
  if (text.includes('://') || neverSent.test(text) || brokenSlashes.test(text)) return undefined;
  return { id: 'origin-missing-scheme', part: text, edit: withScheme(text) };
}

function withScheme(text: string): OriginMatch['edit'] {
  const slip = /^(https?)[;.]?\/\/+/iu.exec(text);
  if (slip?.[1] !== undefined) return replace(`${slip[1]}://${text.slice(slip[0].length)}`);
  const host = text.replace(/^\/\//u, '');
  // Words that other tools take for origins name no host.
  if (/^(?:all|any|false|none|null|same-origin|self|true|undefined)$|['"`]/iu.test(host)) return undefined;
  // `mailto:me@example.com` or `C:\app` is no host with a port.
  if (host === '' || /^[/\\?#]/u.test(host) || /^[a-z][a-z\d+.-]*:(?!\d|$)/iu.test(host)) return undefined;
  return replace(isLoopbackOrigin(`http://${host}`) ? `http://${host}` : `https://${host}`);
}

function schemeNeverSent(text: string): OriginMatch | undefined {
  const scheme = neverSent.exec(text)?.[1];
  if (scheme === undefined) return undefined;
  // The handshake of a WebSocket carries the origin of the page, and pages are http or https.
  const page = /^ws/iu.test(scheme) ? replace(text.replace(/^ws/iu, 'http')) : undefined;
  return { id: 'origin-scheme-never-sent', part: scheme, edit: page ?? { kind: 'delete' } };
}

/** A URL parser takes the second scheme for the host, so that what it makes of the text names no page that was meant. */
function schemeTwice(text: string): OriginMatch | undefined {
  const origin = fromSecondScheme(text);
  return origin === undefined
    ? undefined
    : { id: 'origin-invalid', part: text, reason: 'scheme-twice', edit: replace(origin) };
}

function slashes(text: string): OriginMatch | undefined {
  if (!brokenSlashes.test(text)) return undefined;
  // The parser would read `http:80` as the address 0.0.0.80.
  const edit = /^https?:\d*$/iu.test(text) ? undefined : parsedOrigin(text);
  return { id: 'origin-invalid', part: text, reason: 'slashes', edit };
}

/** The origin that the URL parser reads out of an http or https text, if it is another text. */
export function parsedOrigin(text: string): OriginMatch['edit'] {
  const origin = parseUrl(text)?.origin;
  return origin === undefined || origin === 'null' || origin === text ? undefined : replace(origin);
}
