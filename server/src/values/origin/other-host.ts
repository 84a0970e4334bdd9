import { cutOrigin, type OriginText } from './cut-origin';

/** A user name that may be the host that was meant: `a.example@…`, `localhost:3000@…`. */
export const looksLikeHost = (userinfo: string): boolean => /\.|^\[|^localhost\b|:\d+@?$/iu.test(userinfo);

/** The start of a second scheme in place of the host, at most after `www.`; a typo may have dropped its colon. */
const secondScheme = /^[a-z][a-z\d+.-]*:[/\\]*(?:www\.)?(https?)(?::[/\\]+|[/\\]{2,})/iu;

/** The text without what precedes its second scheme; undefined where it has only one. */
export function fromSecondScheme(text: string): string | undefined {
  const found = secondScheme.exec(text);
  return found?.[1] === undefined ? undefined : `${found[1]}://${text.slice(found[0].length)}`;
}

/**
 * Whether more than one part of the text may be the host that was meant, so to cut off all but the one that a URL
 * parser takes is a guess: `https://a.example@b.example`, `https://https/a.example`, `https://a.example//b.example`.
 */
export function mayNameOtherHost(text: string): boolean {
  if (fromSecondScheme(text) !== undefined) return true;
  // A URL parser takes any number of slashes for two, in either direction.
  const cut = cutOrigin(text.replace(/^\s*([a-z][a-z\d+.-]*:)[/\\]*/iu, '$1//'));
  return cut !== undefined && (looksLikeHost(cut.userinfo) || isScheme(cut) || hostInPath(cut));
}

/** With nothing after it, `https://https` is the host that it is. */
const isScheme = ({ host, rest }: OriginText): boolean => rest !== '' && /(?:^|\.)https?$/iu.test(host);

/**
 * What follows `?` or `#` names the host of another page often enough, and never the one of this. After a host without
 * a dot, a name with one may be the rest of it: `https://app/example.com`.
 */
const hostInPath = ({ host, rest }: OriginText): boolean =>
  /^[/\\]{2,}[^/\\?#]/u.test(rest) ||
  /^[^?#]*:[/\\]{2}/u.test(rest) ||
  (/^[\w-]+$/u.test(host) && !/^localhost$/iu.test(host) && /^[/\\]\.?[\w-]+\.[a-z]{2}/iu.test(rest));
