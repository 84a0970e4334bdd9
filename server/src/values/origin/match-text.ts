import { isLoopbackOrigin, originParts } from '../../cors/url/origin';
import { isListenHost } from '../../cors/url/listen-host';
import { parseUrl } from '../../cors/url/parse-url';
import { bracketed, keyword, piece } from './keyword';
import { cutLoosely, isBareAddress } from './cut-origin';
import { guess, invalid, respell, type OriginEdit, type OriginMatch } from './match';
import { nearestScheme } from './mistyped-scheme';
import { joinedOrigins, multipleValues } from './multiple-values';
import { fromSecondScheme } from './other-host';
import { patternIn } from './pattern';
import { placeholderIn } from './placeholder';
import { invisibleCharacter, lookalikePunctuation, strayEnds, wrappingQuotes } from './punctuation';
import { encoded, surrounded } from './surrounded';

/** `http:x`, `http:/x`, `https:\\x`: a scheme and a host without two slashes between them. */
const brokenSlashes = /^https?:(?!\/\/)/iu;

/** Documents of these schemes have an opaque origin, or none. Not if only a port follows: `data:3000` is a host. */
const opaque = /^(data|javascript|about|blob|mailto|tel|sms|view-source|unix):(?!\d+(?:[/?#]|$))/iu;
const notOfPages =
  /^(file|wss?|ftps?|sftp|ssh|tcp|udp|tls|ssl|git|smtp|ldaps?|redis|amqps?|mqtts?|grpcs?|postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|mssql|sqlserver|jdbc|sqlite|s3|gs|nats|kafka|memcached|imaps?|pop3s?|rtsps?|rtmps?|sips?|stuns?|turns?|docker|npipe):(?!\d+(?:[/?#]|$))/iu;

/**
 * The faults found before the text is cut into scheme, host and port. A fault that hides the rest comes first: a
 * quote, a placeholder, a list in the syntax of another language.
 */
export function matchText(text: string): OriginMatch | undefined {
  return (
    empty(text) ??
    invisibleCharacter(text) ??
    whitespace(text) ??
    wildcard(text) ??
    nullOrigin(text) ??
    keyword(text) ??
    wrappingQuotes(text) ??
    neverSent(text, opaque) ??
    surrounded(text) ??
    placeholder(text) ??
    pattern(text) ??
    piece(text) ??
    encoded(text) ??
    (isList(text) ? undefined : neverSent(text, notOfPages)) ??
    multipleValues(text) ??
    neverSent(text, notOfPages) ??
    strayEnds(text) ??
    lookalikePunctuation(text) ??
    schemeTwice(text) ??
    signAlone(text) ??
    joinedOrigins(text) ??
    mistypedScheme(text) ??
    missingScheme(text) ??
    slashes(text)
  );
}

const empty = (text: string): OriginMatch | undefined =>
  text.trim() === '' ? { id: 'origin-empty', part: text, edit: { kind: 'delete' } } : undefined;

const whitespace = (text: string): OriginMatch | undefined =>
  text.trim() === text ? undefined : { id: 'origin-whitespace', part: text, edit: respell(text.trim()) };

const wildcard = (text: string): OriginMatch | undefined =>
  text === '*' ? { id: 'origin-wildcard', part: text, edit: { kind: 'delete' } } : undefined;

const nullOrigin = (text: string): OriginMatch | undefined =>
  text === 'null' ? { id: 'origin-null', part: text, edit: { kind: 'delete' } } : undefined;

function placeholder(text: string): OriginMatch | undefined {
  const part = placeholderIn(text);
  return part === undefined ? undefined : { id: 'origin-placeholder', part, edit: undefined };
}

function pattern(text: string): OriginMatch | undefined {
  const found = patternIn(text);
  return found && { id: 'origin-pattern', ...found, edit: undefined };
}

/** A comma in a path or in data separates nothing; a comma between two schemes does. */
const isList = (text: string): boolean => text.indexOf('://') !== text.lastIndexOf('://');

function neverSent(text: string, schemes: RegExp): OriginMatch | undefined {
  const scheme = schemes.exec(text)?.[1];
  if (scheme === undefined) return undefined;
  // A WebSocket handshake carries the origin of the page, which is http or https.
  const page = /^ws/iu.test(scheme) ? guess(ofPage(text)) : undefined;
  return { id: 'origin-scheme-never-sent', part: scheme, edit: page ?? { kind: 'delete' } };
}

/** On the unspecified address a server listens; its page is opened as `localhost`. */
function ofPage(text: string): string {
  const page = text.replace(/^ws/iu, 'http');
  const { host } = cutLoosely(page);
  return isListenHost(host) ? page.replace(host, 'localhost') : page;
}

/** A URL parser takes the second scheme for the host, so its result is not the intended page. */
function schemeTwice(text: string): OriginMatch | undefined {
  const origin = fromSecondScheme(text);
  return origin === undefined ? undefined : invalid('scheme-twice', text, guess(origin));
}

/** A word followed by `://` or a mistyped form of it. */
const schemeLike = /^([a-z][a-z\d_-]{1,8})([:;.,'"]{0,3})[/\\]{1,3}:?(?=[^/\\])/iu;

function mistypedScheme(text: string): OriginMatch | undefined {
  const [head = '', scheme = '', signs] = schemeLike.exec(text) ?? [];
  if (/^https?$/iu.test(scheme)) {
    // `http:/x` is left to the URL parser, and `http://x` is correct.
    if (signs === ':' || (signs === '' && !/\/\/:?$/u.test(head))) return undefined;
    return invalid('slashes', head, guess(`${scheme.toLowerCase()}://${text.slice(head.length)}`));
  }
  const nearest = nearestScheme(scheme);
  if (nearest === undefined) return undefined;
  return invalid('mistyped-scheme', scheme, guess(`${nearest}://${text.slice(head.length)}`));
}

/** `://` without a scheme before it. */
function signAlone(text: string): OriginMatch | undefined {
  return text.startsWith('://') ? invalid('scheme', '', withScheme(text.slice(1))) : undefined;
}

function missingScheme(text: string): OriginMatch | undefined {
  if (text.includes('://') || brokenSlashes.test(text)) return undefined;
  return { id: 'origin-missing-scheme', part: text, edit: withScheme(text) };
}

function withScheme(text: string): OriginEdit | undefined {
  const host = text.replace(/^\/\//u, '');
  // `C:\app` and `/srv` are paths; `name:word` is not a host with a port.
  if (host === '' || /^[/\\?#]/u.test(host) || /^[a-z][a-z\d+.-]*:(?!\d|$)/iu.test(host)) return undefined;
  const cut = cutLoosely(host);
  const parts = originParts(`http://${host}`);
  if (parts !== undefined && isListenHost(parts.host))
    return guess(`http://localhost${parts.port === undefined ? '' : `:${parts.port}`}`);
  const address = isBareAddress(cut.host) ? bracketed(cut.host) : undefined;
  const named = address === undefined ? host : address + cut.rest;
  return guess(isLoopbackOrigin(`http://${named}`) ? `http://${named}` : `https://${named}`);
}

function slashes(text: string): OriginMatch | undefined {
  if (!brokenSlashes.test(text)) return undefined;
  // The parser would read `http:80` as the address 0.0.0.80.
  if (/^https?:[\d:]*$/iu.test(text)) return invalid('slashes', text);
  return invalid('slashes', text, respell(text.replace(/^(https?):[/\\]*/iu, '$1://')));
}

/** The origin that the URL parser reads from an http or https text; undefined if it is the text itself. */
export function parsedOrigin(text: string): OriginEdit | undefined {
  const origin = parseUrl(text)?.origin;
  return origin === undefined || origin === 'null' || origin === text ? undefined : respell(origin);
}
