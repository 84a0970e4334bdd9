import { guess, invalid, type OriginMatch } from './match';
import { isBareAddress } from './cut-origin';
import { parseUrl } from '../../cors/url/parse-url';
import { unquoted } from './punctuation';

/**
 * Words for a set of origins in other products, policies and frameworks. Here they are compared
 * literally.
 */
const keywords: ReadonlySet<string> = new Set([
  ...[
    'all',
    'any',
    'anyone',
    'anything',
    'every',
    'everyone',
    'everything',
    'public',
    'open',
    'wildcard',
    'star',
  ],
  ...['allowall', 'allorigins', 'anyorigin', 'alldomains', 'anydomain', 'allhosts', 'anyhost', 'allowany'],
  ...['none', 'nobody', 'noone', 'nothing', 'no', 'off', 'deny', 'denyall', 'disabled', 'disable', 'false'],
  ...['yes', 'on', 'true', 'enabled', 'enable', 'allow', 'auto', 'default', 'inherit', 'dynamic', 'regex'],
  ...[
    'self',
    'sameorigin',
    'samesite',
    'sameself',
    'crossorigin',
    'unsafenone',
    'unsafeinline',
    'this',
    'host',
  ],
  ...[
    'origin',
    'origins',
    'requestorigin',
    'reflect',
    'reflectorigin',
    'echo',
    'mirror',
    'referer',
    'referrer',
  ],
  ...['null', 'nil', 'undefined', 'nan', 'void', 'empty'],
]);

/** `req.headers.origin`: what a program reflects. */
const ofRequest =
  /^(?:req|request|ctx|context|event)(?:\.[a-z]\w{0,20}){0,3}\.(?:origin|headers?|get|referer|host)$/iu;

/** A word that means something in another product, or a text of punctuation alone. */
export function keyword(text: string): OriginMatch | undefined {
  const word = unquoted(text) ?? text;
  if (word.trim() === '' || /^\[?::\]?$/u.test(word) || word.length > 40) return undefined;
  const bare = word.replace(/^[@#=:~!(]+|[)!]+$/gu, '');
  const isKeyword =
    keywords.has(bare.toLowerCase().replace(/(?<=[a-z])[-_ ](?=[a-z])/gu, '')) || ofRequest.test(word);
  return isKeyword || !/[\p{L}\p{N}*^$]|\.\+/u.test(word)
    ? invalid('keyword', word, { kind: 'delete' })
    : undefined;
}

const schemes = /^(https?|wss?|ftp|file)$/iu;

/** A scheme, port or address without the rest of its origin. A number alone never suggests a host. */
export function piece(text: string): OriginMatch | undefined {
  if (schemes.test(text.replace(/:$/u, '')) || /^:?\d{1,10}\/?$/u.test(text)) return invalid('piece', text);
  if (/^:(?!:)[\w:]+$/u.test(text)) return invalid('piece', text);
  return isBareAddress(text) ? bareAddress(text) : undefined;
}

/** An IPv6 address without brackets; its last group may be meant as a port. */
function bareAddress(text: string): OriginMatch | undefined {
  const host = bracketed(text);
  return host === undefined ? undefined : invalid('ipv6', text, guess(withScheme(host)));
}

/** A server listens on the unspecified address, but its page is opened as `localhost`. */
const withScheme = (host: string): string =>
  /^\[::1?\]/u.test(host) ? `http://${host.replace(/^\[::\]/u, 'localhost')}` : `https://${host}`;

const isAddress = (address: string): boolean => parseUrl(`http://[${address}]/`) !== undefined;

/**
 * `::1:5001` → `[::1]:5001`, `fe80::1` → `[fe80::1]`. A hexadecimal or short last group is not taken for a port.
 */
export function bracketed(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const colon = text.lastIndexOf(':');
  const address = text.slice(0, colon);
  const port = text.slice(colon + 1);
  if (/^[1-9]\d{1,4}$/u.test(port) && !address.endsWith(':') && isAddress(address))
    return `[${address}]:${port}`;
  return isAddress(text) ? `[${text}]` : undefined;
}
