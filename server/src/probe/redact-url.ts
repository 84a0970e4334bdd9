import { parseUrl } from '../cors/parse-url';
import { decoded, isSecretParameter } from './secret-names';

/** Stands for every secret in reports and copied commands; a shell fills in the variable of that name. */
export const secretPlaceholder = '$LICENSE_MONITOR_API_KEY';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Hides keys in the query, and user and password, of a text that is meant to be one URL, readable or not. */
export const redactUrl = (url: string): string => replaced(url, secretPieces(url));

/** The secrets of a URL as they are written there. */
export const urlSecrets = (url: string): readonly string[] =>
  secretPieces(url).map(({ start, end }) => url.slice(start, end));

function replaced(text: string, pieces: readonly Piece[]): string {
  return pieces.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + secretPlaceholder + rest.slice(end),
    text,
  );
}

function secretPieces(url: string): readonly Piece[] {
  const login = loginOf(url);
  const pieces = parametersOf(url, 0).filter(({ start }) => start >= (login?.end ?? 0));
  return login === undefined || login.start === login.end ? pieces : [login, ...pieces];
}

/**
 * The URL parser takes one slash or many, also backwards and, after `http:`, none; the login ends at the last `@`
 * before the path. In what it cannot read a password may hold any character, so that all before the last `@` goes.
 */
function loginOf(url: string): Piece | undefined {
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

/** The values of secret parameters, also of those inside another value. A secret reaches to the next `&` or `#`. */
function parametersOf(url: string, from: number): readonly Piece[] {
  const parameter = /([?&#;])([^?&#;=]*)=/gu;
  parameter.lastIndex = from;
  const pieces: Piece[] = [];
  for (let match = parameter.exec(url); match !== null; match = parameter.exec(url)) {
    const start = parameter.lastIndex;
    const whole = valueEnd(url, start, /[&#]/gu);
    if (isSecretParameter(match[2] ?? '')) {
      if (start < whole) pieces.push({ start, end: whole });
      parameter.lastIndex = whole;
      continue;
    }
    // A whole URL may be a value, as it is or encoded, and hold a login or a key of its own.
    const end = valueEnd(url, start, /[?&#;]/gu);
    const value = url.slice(start, end);
    const login = loginInside(value);
    if (login !== undefined) pieces.push({ start: start + login.start, end: start + login.end });
    else if (hidesSecret(value)) {
      pieces.push({ start, end });
      parameter.lastIndex = end;
    }
  }
  return pieces;
}

const inner = /^[a-z][a-z\d+.-]*:[/\\]/iu;

const loginInside = (value: string): Piece | undefined => (inner.test(value) ? loginOf(value) : undefined);

const hidesSecret = (value: string): boolean => {
  const plain = decoded(value);
  return plain !== value && (inner.test(plain) || plain.includes('=')) && secretPieces(plain).length > 0;
};

function valueEnd(url: string, start: number, stop: RegExp): number {
  stop.lastIndex = start;
  return stop.exec(url)?.index ?? url.length;
}

/** Stops before what ends a URL in running text, for reports and pasted messages hold both. */
const textParameter = /([?&#;])([^?&#;=\s'"`]+)=([^&#\s'"`‘’“”<>]*[^&#\s'"`‘’“”<>.,;:)])/gu;
/** A password may hold quotes, and a blank where a colon says that it is one. */
const textLogin = /\b([a-z][a-z\d+.-]{0,30}:[/\\]+)((?:[^\s/?#\\@:]*:[^/?#\\\n]*)|[^\s/?#\\]+)@/giu;

/** Likewise in every URL that a text holds. */
export const redactText = (text: string): string =>
  redactTextParameters(text.replace(textLogin, (_, before: string) => `${before}${secretPlaceholder}@`));

/** A value that holds a URL is looked into. */
function redactTextParameters(text: string): string {
  return text.replace(textParameter, (whole, before: string, name: string, value: string) => {
    if (isSecretParameter(name)) return `${before}${name}=${secretPlaceholder}`;
    if (hidesSecret(value)) return `${before}${name}=${secretPlaceholder}`;
    return /[?;]/u.test(value) ? `${before}${name}=${redactTextParameters(value)}` : whole;
  });
}
