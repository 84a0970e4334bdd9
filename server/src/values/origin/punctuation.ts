import { cutLoosely } from './cut-origin';
import { guess, invalid, respell, type OriginMatch } from './match';

/** Joiners are part of the spelling between letters of some scripts: RFC 5892 appendix A.1 and A.2. */
const invisible =
  /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|(?<![^\0-\u{24f}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu;

/** An invisible character anywhere in the text. */
export function invisibleCharacter(text: string): OriginMatch | undefined {
  const [part] = text.match(invisible) ?? [];
  return part === undefined ? undefined : invalid('invisible', part, guess(text.replace(invisible, '')));
}

/** Matching opening and closing quotes. */
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '´': '´',
  '“': '”',
  '‘': '’',
  '„': '“',
  '‚': '‘',
  '”': '”',
  '’': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '＂': '＂',
  '＇': '＇',
};

/** The text between quotes that enclose all of it. */
export function unquoted(text: string): string | undefined {
  const [open = ''] = text;
  const close = quotes[open];
  if (close === undefined || text.length < 2 || !text.endsWith(close)) return undefined;
  const inner = text.slice(1, -1);
  return inner.includes(open) || inner.includes(close) ? undefined : inner;
}

export function wrappingQuotes(text: string): OriginMatch | undefined {
  const inner = unquoted(text);
  if (inner === undefined) return undefined;
  return inner.trim() === ''
    ? { id: 'origin-empty', part: text, edit: { kind: 'delete' } }
    : invalid('quoted', text.charAt(0), respell(inner));
}

const isWord = /[\p{L}\p{M}\p{N}]/u;

/** Punctuation before or after scheme, host and port; what follows a `/`, `?` or `#` is judged as a path. */
export function strayEnds(text: string): OriginMatch | undefined {
  const { host: typed, scheme } = cutLoosely(text);
  const isAddress = typed.startsWith('[') && (scheme !== '' || /^\[[\da-f]*:/iu.test(typed));
  const isStray = (character: string, allowed: string): boolean =>
    !isWord.test(character) && !allowed.includes(character) && !(isAddress && '[]'.includes(character));
  let start = 0;
  while (start < text.length && isStray(characterAt(text, start), '/._:@\\'))
    start += characterAt(text, start).length;
  let end = text.length;
  const { host, rest } = cutLoosely(text.slice(start));
  if (host !== '' && rest === '')
    while (end > start && isStray(characterBefore(text, end), '/._:@%-'))
      end -= characterBefore(text, end).length;
  if (start === end || (start === 0 && end === text.length)) return undefined;
  const kept = text.slice(start, end);
  const part = start > 0 ? text.slice(0, start) : text.slice(end);
  return cutLoosely(kept).host === '' ? undefined : invalid('stray', part, guess(kept));
}

const characterAt = (text: string, index: number): string =>
  String.fromCodePoint(text.codePointAt(index) ?? 0);

/** The character that ends before `index`: two UTF-16 units if they are a surrogate pair. */
function characterBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(index - 2, 0), index);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.charAt(index - 1);
}

/** Punctuation that looks like the one in origins, from typesetting and East Asian keyboards. */
const lookalikes: Readonly<Record<string, string>> = {
  '：': ':',
  '∶': ':',
  '﹕': ':',
  '／': '/',
  '∕': '/',
  '⁄': '/',
  '．': '.',
  '。': '.',
  '｡': '.',
  '․': '.',
  '·': '.',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '＿': '_',
  '＠': '@',
  '？': '?',
  '＃': '#',
};

/** A middle dot between two letters `l` is Catalan spelling: RFC 5892 appendix A.3. */
const lookalike = /[：∶﹕／∕⁄．。｡․－‐‑‒–—−＿＠？＃]|(?<!l)·|·(?!l)/gu;

export function lookalikePunctuation(text: string): OriginMatch | undefined {
  const [part] = text.match(lookalike) ?? [];
  if (part === undefined) return undefined;
  const plain = text.replace(lookalike, (sign) => lookalikes[sign] ?? sign);
  // The path is removed in any case. Each of these is one UTF-16 unit, so the lengths are equal.
  const length = plain.length - cutLoosely(plain).rest.length;
  if (plain.slice(0, length) === text.slice(0, length)) return undefined;
  return invalid('lookalike', part, guess(plain.slice(0, length) + text.slice(length)));
}
