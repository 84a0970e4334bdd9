import { cutOrigin, type OriginText } from './cut-origin';

/** Whether a user name may be the intended host: `a.example@…`, `localhost:3000@…`. */
export const looksLikeHost = (userinfo: string): boolean => /\.|^\[|^localhost\b|:\d+@?$/iu.test(userinfo);

/** A second scheme in place of the host, possibly after `www.`; its colon may be missing. */
const secondScheme = /^[a-z][a-z\d+.-]*:[/\\]*(?:www\.)?(https?)(?::[/\\]+|[/\\]{2,})/iu;

/** The text from its second scheme on; undefined if it has only one. */
export function fromSecondScheme(text: string): string | undefined {
  const found = secondScheme.exec(text);
  return found?.[1] === undefined ? undefined : `${found[1]}://${text.slice(found[0].length)}`;
}

/**
 * Whether more than one part of the text may be the intended host, so keeping only the part that a URL parser takes
 * is a guess: `https://a.example@b.example`, `https://https/a.example`, `https://a.example//b.example`.
 */
export function mayNameOtherHost(text: string): boolean {
  if (fromSecondScheme(text) !== undefined) return true;
  // A URL parser reads any number of slashes, of either kind, as two.
  const cut = cutOrigin(text.replace(/^\s*([a-z][a-z\d+.-]*:)[/\\]*/iu, '$1//'));
  return cut !== undefined && (looksLikeHost(cut.userinfo) || isScheme(cut) || hostInPath(cut));
}

/** With nothing after it, `https://https` names the host `https`. */
const isScheme = ({ host, rest }: OriginText): boolean => rest !== '' && /(?:^|\.)https?$/iu.test(host);

/**
 * A query or fragment often contains the host of another page, never of this one. After a host without a dot, a
 * name with a dot may be the rest of it: `https://app/example.com`.
 */
const hostInPath = ({ host, rest }: OriginText): boolean =>
  /^[/\\]{2,}[^/\\?#]/u.test(rest) ||
  /^[^?#]*:[/\\]{2}/u.test(rest) ||
  (/^[\w-]+$/u.test(host) && !/^localhost$/iu.test(host) && /^[/\\]\.?[\w-]+\.[a-z]{2}/iu.test(rest));
