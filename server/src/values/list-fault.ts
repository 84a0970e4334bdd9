import { isToken } from '../cors/headers/token';

/** Why a string in a list is not a single method or header name. */
export type TokenReason =
  /** Nothing but whitespace. */
  | 'empty'
  /** A name with whitespace around it. */
  | 'surrounded'
  /** At most one name, with separators that separate nothing. */
  | 'comma'
  /** One name in quotes, brackets or other punctuation. */
  | 'quoted'
  /** One name, once lookalike and invisible characters are replaced by ASCII. */
  | 'lookalike'
  /** Several names with separators between them. */
  | 'several'
  /** A name with a colon after it, or with a colon and a value. */
  | 'colon'
  | 'value'
  /** A name with spaces where its hyphens belong. */
  | 'blank-inside'
  /** `${HEADERS}` and similar placeholders, which nothing fills in. */
  | 'placeholder'
  | 'character';

export interface ListRepair {
  /** What to put in place of the string; empty if it should only be removed. */
  readonly values: readonly string[];
  /** `same`: the same names, spelled as browsers compare them. `guess`: what was probably intended. */
  readonly meaning: 'same' | 'guess';
}

/**
 * `star` is `*` alone, `pattern` a name with a wildcard in it, `word` another product's word for "all" or "none".
 */
export type WildcardReason = 'star' | 'pattern' | 'word';

/** The trimmed, non-empty parts; undefined unless every part is a token. */
export function tokens(parts: readonly string[]): readonly string[] | undefined {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return named.every(isToken) ? named : undefined;
}

/** The first character that a token can't contain, for a message; undefined for a token. */
export function oddCharacter(text: string): string | undefined {
  for (const character of text) if (!isToken(character)) return character;
  return undefined;
}

/** A character as a message names it; an invisible or lookalike character also by its code point. */
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
