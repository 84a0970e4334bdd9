import { cutLoosely } from './cut-origin';
import { guess, invalid, type OriginMatch } from './match';
import { patternIn } from './pattern';
import { unquoted } from './punctuation';

const markdownLink = /^!?\[[^\]]*\]\(\s*<?([^()<>\s]*)>?[^()]*\)$/u;
const reference = /^<a\s[^<>]*href=["']?([^"'<>\s]*)["']?[^<>]*>/iu;

/** `Origin: https://…`, `cors_origins = https://…`, `- https://…`: text that other files have before an origin. */
const label =
  /^(?:(?!https?\b)[a-z][\w. -]{0,60}[:=]+|[-•>]|[*+](?=\s)|\d{1,3}[.)])\s*["']?(?=https?:\/\/)/iu;
/** What other lists leave an origin out by. */
const exclusion = /^(?:!|(?:not|except|exclude|deny)\b:?\s*)(?=https?:\/\/)/iu;
const comment =
  /^(https?:\/\/[^\s,;|]+)\s+(?:(?:#|\/\/|--|;|<-+|←|[–—])(?:\s|[a-z])(?!\s*https?:\/\/)|\().*$/isu;

/** One origin inside the syntax of another language. */
export function surrounded(text: string): OriginMatch | undefined {
  const link = markdownLink.exec(text)?.[1];
  if (link !== undefined) return invalid('markdown', text, link === '' ? undefined : guess(link));
  const html = reference.exec(text)?.[1];
  if (html !== undefined) return invalid('surrounded', '<', guess(html));
  const before = label.exec(text)?.[0];
  // `re:https://.*` is a pattern with its kind before it.
  if (before !== undefined && patternIn(text.slice(before.length)) === undefined)
    return invalid('surrounded', before, guess(text.slice(before.length)));
  const excluding = exclusion.exec(text)?.[0];
  if (excluding !== undefined) return invalid('excluded', excluding.trim(), { kind: 'delete' });
  const commented = comment.exec(text)?.[1];
  if (commented !== undefined) return invalid('surrounded', text.slice(commented.length), guess(commented));
  return list(text);
}

const brackets: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** A whole list in JSON or another language: its strings are quoted or separated by commas. */
function list(text: string): OriginMatch | undefined {
  const [open = ''] = text;
  const close = brackets[open];
  if (close === undefined || !text.endsWith(close)) return undefined;
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const strings = items.map((item) => unquoted(withoutEscapes(item)));
  const isQuoted = items.length > 0 && strings.every((string) => string !== undefined);
  if (!isQuoted && (items.length < 2 || !items.every((item) => /^[a-z][a-z\d+.-]*:\/\//iu.test(item))))
    return undefined;
  const parts = items.map((item, index) => strings[index] ?? item);
  return {
    id: 'origin-multiple-values',
    reason: 'list',
    part: open,
    edit: { kind: 'split', parts, guess: true },
  };
}

/** `\"` and `\/`, from a list that was encoded twice. */
const withoutEscapes = (item: string): string => item.replace(/\\(["'/])/gu, '$1');

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&#x2f;': '/',
  '&#47;': '/',
  '&#58;': ':',
  '&#x3a;': ':',
  '&colon;': ':',
  '&sol;': '/',
  '&nbsp;': ' ',
};
const entity = /&(?:#\d{2}|#x[\da-f]{2}|quot|apos|lt|gt|amp|colon|sol|nbsp);/giu;

/** A scheme and host with URL or HTML escapes; in a path they make no difference. */
export function encoded(text: string): OriginMatch | undefined {
  const plain = text.replace(entity, (name) => entities[name.toLowerCase()] ?? name);
  if (plain !== text) return invalid('encoded', text, guess(plain.trim()));
  if (!/%(?:25)*(?:3a|2f|40|2e)|^%20|%20$/iu.test(text.slice(0, text.length - cutLoosely(text).rest.length)))
    return undefined;
  const decoded = decodedOnce(decodedOnce(text));
  return decoded === text ? undefined : invalid('encoded', text, guess(decoded.trim()));
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
