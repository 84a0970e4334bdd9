import { parseUrl } from '../cors/url/parse-url';
import type { Span } from '../text/span';
import { decoded, isSecretParameter } from './secret-names';

/** Replaces every secret in reports and copied commands; a shell substitutes the variable of that name. */
export const secretPlaceholder = '$LICENSE_MONITOR_API_KEY';

/** Hides user, password and keys in the query of a text that is meant as one URL, whether or not it parses. */
export const redactUrl = (url: string): string => replaced(url, secretPieces(url), secretPlaceholder);

/** The secrets of a URL, as written there. */
export const urlSecrets = (url: string): readonly string[] =>
  secretPieces(url).map(({ start, end }) => url.slice(start, end));

function replaced(text: string, pieces: readonly Span[], sign: string): string {
  let kept = 0;
  const parts: string[] = [];
  for (const { start, end } of pieces) {
    parts.push(text.slice(kept, start), sign);
    kept = end;
  }
  return parts.join('') + text.slice(kept);
}

function secretPieces(url: string, depth = 0): readonly Span[] {
  const login = loginOf(url);
  const pieces = parametersOf(url, wholeUrl, depth).filter(({ start }) => start >= (login?.end ?? 0));
  return login === undefined || login.start === login.end ? pieces : [login, ...pieces];
}

/**
 * The URL parser accepts one or more slashes, of either kind, and after `http:` none; the login ends at the last
 * `@` before the path. If the text doesn't parse, a password may contain any character, so everything before the
 * last `@` is removed.
 */
function loginOf(url: string): Span | undefined {
  const parsed = parseUrl(url);
  const [scheme = ''] = /^[\0- ]*[a-z][a-z\d+.\t\n\r-]*:[/\\\t\n\r]*/iu.exec(url) ?? [];
  if (parsed === undefined || parsed.host === '') {
    const at = url.lastIndexOf('@');
    const kept = /[/\\]/u.test(scheme) ? scheme.length : 0;
    return at === -1 ? undefined : { start: Math.min(kept, at), end: at };
  }
  const authority = /^[^/\\?#]*/u.exec(url.slice(scheme.length))?.[0] ?? '';
  const at = authority.lastIndexOf('@');
  return at === -1 ? undefined : { start: scheme.length, end: scheme.length + at };
}

/** What ends a URL, other than the end of the text. The expressions keep no state: each search sets its start. */
interface Surroundings {
  /** One parameter, from the sign before it to the next such sign. */
  readonly parameter: RegExp;
  /** The whole of a secret, which ends at the next `&` or `#`. */
  readonly secret: RegExp;
  /** Characters that belong to the sentence around a URL rather than to its last value. */
  readonly trailing: string;
}

const wholeUrl: Surroundings = { parameter: /([?&#;])([^?&#;]*)/gu, secret: /[^&#]*/uy, trailing: '' };

/** Reports and pasted messages have URLs between spaces, quotes and angle brackets, and at the end of sentences. */
const runningText: Surroundings = {
  parameter: /([?&#;])([^?&#;\s'"`‘’“”]*)/gu,
  secret: /[^&#\s'"`‘’“”]*/uy,
  trailing: '.,;:)<>',
};

/**
 * The values of secret parameters, including those nested in another value. Never rereads text, because a server
 * may send any number of parameters.
 */
function parametersOf(text: string, around: Surroundings, depth: number): readonly Span[] {
  const pieces: Span[] = [];
  for (let match = next(around.parameter, text, 0); match !== null;) {
    const [whole, sign = '', parameter = ''] = match;
    const equals = parameter.indexOf('=');
    const start = match.index + sign.length + equals + 1;
    const value = parameter.slice(equals + 1);
    let at = match.index + whole.length;
    // A value may be a whole URL, encoded or not, with its own login or key.
    const login = equals === -1 ? undefined : loginInside(value);
    const isSecret =
      (equals !== -1 && isSecretParameter(parameter.slice(0, equals))) ||
      (login === undefined && (hidesSecret(value, depth) || hidesSecret(whole, depth)));
    if (isSecret) {
      at = start + (next(around.secret, text, start)?.[0].length ?? 0);
      const end = withoutTrailing(text, { start, end: at }, around.trailing);
      if (start < end) pieces.push({ start, end });
    } else if (login !== undefined) pieces.push({ start: start + login.start, end: start + login.end });
    match = next(around.parameter, text, at);
  }
  return pieces;
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function withoutTrailing(text: string, { start, end }: Span, trailing: string): number {
  let kept = end;
  while (kept > start && trailing.includes(text.charAt(kept - 1))) kept -= 1;
  return kept;
}

const inner = /^[a-z][a-z\d+.-]*:[/\\]/iu;

const loginInside = (value: string): Span | undefined => (inner.test(value) ? loginOf(value) : undefined);

/**
 * No real URL is encoded this often. Deeper values are hidden without parsing, so no text can exhaust the stack.
 */
const deepestEncoding = 16;

function hidesSecret(value: string, depth: number): boolean {
  const plain = decoded(value);
  if (plain === value || !(inner.test(plain) || plain.includes('='))) return false;
  return depth >= deepestEncoding || secretPieces(plain, depth + 1).length > 0;
}

/** A password may contain quotes, and also a space if a colon marks it as a password. */
const textLogin = /\b([a-z][a-z\d+.-]{0,30}:[/\\]+)((?:[^\s/?#\\@:]*:[^/?#\\\n]*)|[^\s/?#\\]+)@/giu;

/** Like `redactUrl`, for every URL in a text; `sign` replaces each secret. */
export function redactText(text: string, sign = secretPlaceholder): string {
  const plain = text.replace(textLogin, (_, before: string) => `${before}${sign}@`);
  return replaced(plain, parametersOf(plain, runningText, 0), sign);
}

/** The secrets in the URLs of a text, as written there. */
export const textSecrets = (text: string): readonly string[] => [
  ...[...text.matchAll(textLogin)].map(([, , login = '']) => login),
  ...parametersOf(text, runningText, 0).map(({ start, end }) => text.slice(start, end)),
];
