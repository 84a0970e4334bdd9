import { isToken } from '../cors/headers/token';

/** Why a string of a list cannot be one name of a method or header. */
export type TokenReason =
  /** Nothing but whitespace. */
  | 'empty'
  /** A name with whitespace around it. */
  | 'surrounded'
  /** One name or none, with separators that separate nothing. */
  | 'comma'
  /** One name in quotes, brackets or other punctuation. */
  | 'quoted'
  /** One name, once characters that look like those of ASCII, or like nothing, are exchanged. */
  | 'lookalike'
  /** Several names with separators between them. */
  | 'several'
  /** A name with a colon after it, or with a colon and a value. */
  | 'colon'
  | 'value'
  /** A name with spaces where its hyphens belong. */
  | 'blank-inside'
  /** `${HEADERS}` and its kin, which nothing fills in. */
  | 'placeholder'
  | 'character';

export interface ListRepair {
  /** What belongs in the place of the string; nothing where it only should go. */
  readonly values: readonly string[];
  /** `same`: the same names in the spelling that browsers compare. `guess`: it takes what was probably meant. */
  readonly meaning: 'same' | 'guess';
}

/** `star` is `*` alone, `pattern` a name with a wildcard in it, `word` what other products write for "all" or "none". */
export type WildcardReason = 'star' | 'pattern' | 'word';

/** The parts without the whitespace around them and without empty ones; undefined unless all of them are tokens. */
export function tokens(parts: readonly string[]): readonly string[] | undefined {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return named.every(isToken) ? named : undefined;
}

/** The first character of a text that no token holds, for a message; undefined for a token. */
export function oddCharacter(text: string): string | undefined {
  for (const character of text) if (!isToken(character)) return character;
  return undefined;
}

/** A character as a message names it: what cannot be seen, or looks like another one, by its code point too. */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === ' ') return 'a space';
  if (character === '`') return 'a backtick';
  if (code > 0x20 && code < 0x7f) return `\`${character}\``;
  return /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `the invisible character ${point}`
    : `\`${character}\` (${point})`;
}
