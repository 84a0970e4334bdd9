import { allBytes, byte, type Bytes, except, range, ranges } from '../bytes';

const digit = ranges('09');
const word = ranges('azAZ09__');
const space = range(9, 13) | byte(32);
const horizontal = byte(9) | byte(32) | byte(0xa0);
const vertical = range(10, 13) | byte(0x85);

/** `\d` and similar escapes, outside and inside a class. */
export const typeEscapes: Readonly<Record<string, Bytes>> = {
  d: digit,
  D: except(digit),
  w: word,
  W: except(word),
  s: space,
  S: except(space),
  h: horizontal,
  H: except(horizontal),
  v: vertical,
  V: except(vertical),
};

/** Escapes of one byte, written as a letter. */
export const controlEscapes: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

export const wordBytes = word;
const newline = byte(10);
export const anyButNewline = except(newline);
export const anything = allBytes;

const graph = range(33, 126);

/** `[:alpha:]` and similar classes, in the C locale. */
export const posixClasses: Readonly<Record<string, Bytes>> = {
  alpha: ranges('azAZ'),
  lower: ranges('az'),
  upper: ranges('AZ'),
  alnum: ranges('azAZ09'),
  ascii: range(0, 127),
  blank: byte(9) | byte(32),
  cntrl: range(0, 31) | byte(127),
  digit,
  graph,
  print: range(32, 126),
  punct: graph & except(ranges('azAZ09')),
  space,
  word,
  xdigit: ranges('09afAF'),
};
