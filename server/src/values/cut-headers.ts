import { isHeaderName } from '../cors/headers/header-name';
import { isAuthScheme, looksLikeKey } from './key-text';
import { isKnownHeader, mostWords } from './known-headers';
import { isPattern, unwrapped } from './list-text';

/** The parts of one string in a list of headers. */
export interface HeaderCut {
  /** The header names found, in order, as written or joined with hyphens. */
  readonly names: string[];
  /** Text next to a name that isn't a header name itself and may be a key, with the name it follows. */
  readonly values: { readonly name: string; readonly value: string }[];
  /** Whether words were joined, or an unknown word was taken for a name. */
  guessed: boolean;
  /** Whether some part is neither a name nor a value. */
  unread: boolean;
}

const joiners: ReadonlySet<string> = new Set(['and', 'or', '&', '+', '/', '-', '–']);

/** Splits a string at `,`, `;`, `|` and line ends, then at colons, then at spaces between known names. */
export function cutHeaders(text: string): HeaderCut {
  const cut: HeaderCut = { names: [], values: [], guessed: false, unread: false };
  const hasColon = text.includes(':');
  for (const part of text.split(/[,;|\r\n]/u)) readPart(cut, unwrapped(part), hasColon);
  return cut;
}

/** Parameters of media types and the like. */
const isParameter = (name: string): boolean => /^(?:charset|boundary|q|version|profile)$/iu.test(name);

function readPart(cut: HeaderCut, part: string, hasColon: boolean): void {
  if (part === '') return;
  const [, name, value] = /^(?:-H\s+["']?)?([^\s:="']+)\s*[:=]+(.+)$/su.exec(part) ?? [];
  const isPair = name !== undefined && value !== undefined && isHeaderName(name);
  if (isPair && isParameter(name) && cut.names.length > 0) {
    // `Content-Type; charset=utf-8` goes on with its value.
    cut.values.push({ name: cut.names.at(-1) ?? '', value: part });
  } else if (isPair && !isKnownHeader(name) && isKnownHeader(value.trim())) {
    // `header: X-API-Key` says of itself what it names.
    cut.names.push(value.trim());
    cut.values.push({ name: '', value: name });
  } else if (isPair && (part.includes(':') || !hasColon)) {
    cut.names.push(name);
    cut.values.push({ name, value: value.trim() });
  } else if (cut.values.length > 0 && !isKnownHeader(part)) {
    // `application/json` in `Accept: text/html, application/json` continues the value.
    const last = cut.values.at(-1);
    cut.values.push({ name: last?.name ?? '', value: part });
  } else if (isHeaderName(part) || isPattern(part)) cut.names.push(part);
  else
    readWords(
      cut,
      part.split(/\s+/u).filter((word) => word !== '' && !joiners.has(word.toLowerCase())),
    );
}

function readWords(cut: HeaderCut, words: readonly string[]): void {
  if (words.length === 0) return;
  const first = cut.names.length;
  for (let at = 0; at < words.length;) {
    const count = knownFrom(words, at);
    if (count > 0) {
      if (count > 1) cut.guessed = true;
      cut.names.push(words.slice(at, at + count).join('-'));
      at += count;
    } else at += readUnknown(cut, words, at, first);
  }
}

/** How many words, starting here, form one known name; 0 for none. */
function knownFrom(words: readonly string[], at: number): number {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count -= 1) {
    const name = words.slice(at, at + count).join('-');
    if (isKnownHeader(name) && !(count === 1 && at > 0 && isAuthScheme(name))) return count;
  }
  return 0;
}

/**
 * Reads a word that starts no known name: another name, or a value of the name before it. Returns the number of
 * words read.
 */
function readUnknown(cut: HeaderCut, words: readonly string[], at: number, first: number): number {
  const word = unwrapped(words[at] ?? '');
  const before = cut.names.length > first ? cut.names.at(-1) : undefined;
  cut.guessed = true;
  if (/^[A-Za-z]\w*(?:-\w+)+$/u.test(word) && !looksLikeKey(word)) cut.names.push(word);
  else if (before !== undefined) cut.values.push({ name: before, value: word });
  else if (at === 0 && words.length <= mostWords && words.every(mayBeWord)) {
    // `My Header` is one name with its hyphen missing.
    cut.names.push(words.join('-'));
    return words.length;
  } else cut.unread = true;
  return 1;
}

const mayBeWord = (word: string): boolean =>
  /^[A-Za-z]\w*$/u.test(word) && !looksLikeKey(word) && !isKnownHeader(word);
