import { COLON, DOT, MINUS, PLUS, codeAt, isDigit } from '../../tree/characters';

/** The number in the `count` digits at `at`, or -1. */
function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const code = codeAt(text, index);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The end of `2024-02-29` at `at`, or -1. */
function dateEnd(text: string, at: number): number {
  const year = digitsAt(text, at, 4);
  const month = digitsAt(text, at + 5, 2);
  const day = digitsAt(text, at + 8, 2);
  const hasDashes = codeAt(text, at + 4) === MINUS && codeAt(text, at + 7) === MINUS;
  if (year < 0 || !hasDashes || !isBetween(month, 1, 12)) return -1;
  return isBetween(day, 1, daysIn(year, month)) ? at + 10 : -1;
}

/** The end of `07:32`, `07:32:00` or `07:32:00.5` at `at`, or -1. In TOML 1.1 the seconds are optional. */
function timeEnd(text: string, at: number): number {
  const isTime =
    isBetween(digitsAt(text, at, 2), 0, 23) &&
    codeAt(text, at + 2) === COLON &&
    isBetween(digitsAt(text, at + 3, 2), 0, 59);
  if (!isTime) return -1;
  if (codeAt(text, at + 5) !== COLON) return at + 5;
  if (!isBetween(digitsAt(text, at + 6, 2), 0, 60)) return -1;
  if (codeAt(text, at + 8) !== DOT) return at + 8;
  let end = at + 9;
  while (isDigit(codeAt(text, end))) end++;
  return end > at + 9 ? end : -1;
}

/** The end of `Z` or `+02:00` at `at`; `at` itself without an offset; -1 for an invalid one. */
function offsetEnd(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code === 0x5a || code === 0x7a) return at + 1;
  if (code !== PLUS && code !== MINUS) return at;
  const isOffset =
    isBetween(digitsAt(text, at + 1, 2), 0, 23) &&
    codeAt(text, at + 3) === COLON &&
    isBetween(digitsAt(text, at + 4, 2), 0, 59);
  return isOffset ? at + 6 : -1;
}

/** Whether the word starts like a date or time: four digits and `-`, or two digits and `:`. */
export const looksLikeDateTime = (word: string): boolean =>
  (digitsAt(word, 0, 4) >= 0 && codeAt(word, 4) === MINUS) ||
  (digitsAt(word, 0, 2) >= 0 && codeAt(word, 2) === COLON);

/** Whether `word` is an offset date-time, a local date-time, a local date or a local time. */
export function isDateTime(word: string): boolean {
  if (codeAt(word, 2) === COLON) return timeEnd(word, 0) === word.length;
  const date = dateEnd(word, 0);
  if (date < 0 || date === word.length) return date > 0;
  if (!'Tt '.includes(word.charAt(date))) return false;
  const time = timeEnd(word, date + 1);
  return time > 0 && offsetEnd(word, time) === word.length;
}
