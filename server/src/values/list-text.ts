/** Invisible characters that get copied along from web pages and chats. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const listCommas = /[\u3001\uff64\u060c]/gu;
const fullWidth = /[\uff01-\uff5e]/gu;

/** Cyrillic and Greek letters that look like ASCII ones, with their ASCII lookalikes. */
const drawnAlike: readonly (readonly [from: string, to: string])[] = [
  ['АВЕКМНОРСТХІЅЈ', 'ABEKMHOPCTXISJ'],
  ['аеорсухіѕј', 'aeopcyxisj'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ο', 'o'],
];
const letters: ReadonlyMap<string, string> = new Map(
  drawnAlike.flatMap(([from, to]) =>
    Array.from(from, (letter, at): [string, string] => [letter, to.charAt(at)]),
  ),
);

/** The text with lookalikes replaced by ASCII and invisible characters removed. */
export const inAscii = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(oddSpaces, ' ')
    .replace(dashes, '-')
    .replace(listCommas, ',')
    .replace(/[\u0370-\u045f]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const isWrapping = (character: string): boolean => /[\s"'`“”„‟‘’‚«»‹›[\](){}<>,;:.|]/u.test(character);

/**
 * The text without quotes, brackets, separators and whitespace at both ends. A loop rather than a pattern, to stay
 * linear.
 */
export function unwrapped(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isWrapping(text.charAt(start))) start += 1;
  while (start < end && isWrapping(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** One pair of quotes around a name that contains none, so no other reading is likely. */
export const isPlainlyQuoted = (text: string): boolean => /^(["'`])[^"'`]*\1$/u.test(text.trim());

const placeholders = [
  /^\$\{[^{}]*\}$/u,
  /^\$\([^()]*\)$/u,
  /^\$[A-Za-z_][A-Za-z0-9_]*$/u,
  /^\{\{?[^{}]*\}\}?$/u,
  /^<%?[^<>]*>$/u,
  /^%[^%\s]+%$/u,
  /^__[^\s]+__$/u,
  /^@@?[A-Za-z_]+@@?$/u,
];

/** Whether the whole text is a shell or template variable. */
export const isPlaceholder = (text: string): boolean => {
  const trimmed = text.trim();
  return placeholders.some((shape) => shape.test(trimmed));
};

/** Whether a name contains a wildcard or regular expression syntax. */
export const isPattern = (name: string): boolean =>
  /[*?\\]|^\^|\$$|\.\+|\[[^\]]*\]|\{\d+,?\d*\}/u.test(name) && !/\s/u.test(name);

const words: Readonly<Record<string, 'everything' | 'nothing'>> = {
  all: 'everything',
  any: 'everything',
  every: 'everything',
  everything: 'everything',
  anything: 'everything',
  wildcard: 'everything',
  true: 'everything',
  yes: 'everything',
  on: 'everything',
  none: 'nothing',
  nothing: 'nothing',
  null: 'nothing',
  nil: 'nothing',
  undefined: 'nothing',
  false: 'nothing',
  off: 'nothing',
  no: 'nothing',
  default: 'nothing',
  defaults: 'nothing',
  self: 'nothing',
  'same-origin': 'nothing',
};

/** What the word means in other products; undefined for any other text. */
export function wordMeaning(text: string): 'everything' | 'nothing' | undefined {
  const lower = text.toLowerCase();
  return Object.hasOwn(words, lower) ? words[lower] : undefined;
}
