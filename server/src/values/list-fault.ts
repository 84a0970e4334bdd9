import { isToken } from '../cors/token';

/** Why a string of a list cannot be one name of a method or header. */
export type TokenReason =
  /** Nothing but blanks. */
  | 'empty'
  /** A name with blanks around it. */
  | 'surrounded'
  /** One name or none, with commas that separate nothing. */
  | 'comma'
  /** Several names with commas or blanks between them. */
  | 'several'
  /** A name with a colon behind it, or with a colon and a value. */
  | 'colon'
  | 'value'
  | 'blank-inside'
  | 'non-ascii'
  | 'character';

export interface ListRepair {
  /** What belongs in the place of the string; nothing where it only should go. */
  readonly values: readonly string[];
  /** `same`: the same names in the spelling that browsers compare. `guess`: it takes what was probably meant. */
  readonly meaning: 'same' | 'guess';
}

/** The reason of last resort, when a text is neither a token nor anything that can be taken apart. */
export function characterReason(text: string): 'blank-inside' | 'non-ascii' | 'character' {
  if (/[^\u0000-\u007f]/u.test(text)) return 'non-ascii';
  return /^[^ \t]+[ \t]/u.test(text) ? 'blank-inside' : 'character';
}

/** The parts without the blanks around them and without empty ones; undefined unless all of them are tokens. */
export function tokens(parts: readonly string[]): readonly string[] | undefined {
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return named.every(isToken) ? named : undefined;
}
