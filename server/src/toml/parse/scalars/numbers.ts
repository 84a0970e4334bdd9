import { codeAt, isDigit } from '../../tree/characters';
import { quoted } from '../../../text/quoted';

export type NumberValue =
  { readonly type: 'integer'; readonly value: bigint } | { readonly type: 'float'; readonly value: number };

// Anchored at both ends and without nested repetition, so they don't backtrack far.
const decimal = /^[+-]?(?:0|[1-9][0-9]*)$/;
const prefixed = /^0(?:x[0-9A-Fa-f]+|o[0-7]+|b[01]+)$/;
const float = /^[+-]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const special = /^[+-]?(?:inf|nan)$/;

const isHexDigit = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);

/** Underscores are allowed only between digits. */
function hasStrayUnderscore(word: string): boolean {
  const isIn = word.startsWith('0x') ? isHexDigit : isDigit;
  for (let at = word.indexOf('_'); at >= 0; at = word.indexOf('_', at + 1)) {
    if (!isIn(codeAt(word, at - 1)) || !isIn(codeAt(word, at + 1))) return true;
  }
  return false;
}

/** Integers have 64 bits including the sign; longer ones must be rejected: https://toml.io/en/v1.0.0#integer */
const isInRange = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

function integerOf(digits: string): bigint {
  const isNegative = digits.startsWith('-');
  const magnitude = BigInt(/^[+-]/.test(digits) ? digits.slice(1) : digits);
  return isNegative ? -magnitude : magnitude;
}

function specialOf(word: string): number {
  if (word.endsWith('nan')) return NaN;
  return word.startsWith('-') ? -Infinity : Infinity;
}

/** The number that `word` represents; undefined if it isn't one. */
export function numberOf(word: string): NumberValue | undefined {
  const hasUnderscore = word.indexOf('_') >= 0;
  if (hasUnderscore && hasStrayUnderscore(word)) return undefined;
  const digits = hasUnderscore ? word.replaceAll('_', '') : word;
  const isDecimal = decimal.test(digits);
  // Longer numbers are out of range in any case, and parsing them would take long.
  if (isDecimal && digits.length > 20) return undefined;
  if (isDecimal || prefixed.test(digits)) {
    const value = integerOf(digits);
    return isInRange(value) ? { type: 'integer', value } : undefined;
  }
  if (float.test(digits)) return { type: 'float', value: Number(digits) };
  if (special.test(word)) return { type: 'float', value: specialOf(word) };
  return undefined;
}

const numeric = /^[+-]?(?:0[xob][0-9A-Fa-f_]*|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)$/;

export interface NumberMistake {
  readonly kind: string;
  readonly message: string;
  /** What was meant, if it is obvious. */
  readonly corrected: string | undefined;
}

const digitsBehind: Readonly<Record<string, string>> = {
  '0x': 'the digits `0` to `9` and the letters `a` to `f`',
  '0o': 'the digits `0` to `7`',
  '0b': '`0` and `1`',
};

/** `-0x1`: only decimal numbers have a sign. */
function signMistake(word: string): NumberMistake | undefined {
  if (!/^[+-]/.test(word) || !prefixed.test(word.slice(1).replaceAll('_', ''))) return undefined;
  const magnitude = numberOf(word.slice(1))?.value;
  const corrected = magnitude === undefined ? undefined : `${word.startsWith('-') ? '-' : ''}${magnitude}`;
  const message = `${quoted(word)} has a sign, which TOML allows only before a decimal number.`;
  return { kind: 'number-sign', message, corrected };
}

/** Why a word that looks like a number isn't one. */
export function numberMistake(word: string): NumberMistake | undefined {
  if (!numeric.test(word) || !/[0-9]/.test(word)) return undefined;
  const sign = signMistake(word);
  if (sign !== undefined) return sign;
  const corrected = word
    .replace(/(?<!_)_+$/u, '')
    .replace(/^([+-]?)_+/, '$1')
    .replace(/__+/g, '_');
  const valid = (candidate: string): string | undefined =>
    numberOf(candidate) === undefined ? undefined : candidate;
  if (hasStrayUnderscore(word)) {
    const message = `${quoted(word)} has a misplaced underscore: in a number, underscores must be between two digits.`;
    return { kind: 'number-underscore', message, corrected: valid(corrected) };
  }
  const unpadded = word.replace(/^([+-]?)0+(?=[0-9])/, '$1');
  if (unpadded !== word) {
    const message = `${quoted(word)} has a leading zero, which TOML doesn’t allow in a number.`;
    return { kind: 'leading-zero', message, corrected: valid(unpadded) };
  }
  const digits = word.replaceAll('_', '');
  if (decimal.test(digits) || prefixed.test(digits)) {
    const message = `${quoted(word)} is out of range: TOML integers go from -9223372036854775808 to 9223372036854775807.`;
    return { kind: 'integer-range', message, corrected: undefined };
  }
  const prefix = word.replace(/^[+-]/, '').slice(0, 2);
  const known = digitsBehind[prefix];
  const rule =
    known === undefined
      ? 'a dot needs digits on both sides, and an exponent needs digits after it'
      : `after \`${prefix}\`, only ${known} are allowed`;
  const message = `${quoted(word)} is not a valid TOML number: ${rule}.`;
  return { kind: 'invalid-number', message, corrected: undefined };
}
