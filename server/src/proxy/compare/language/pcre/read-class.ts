import { byte, type Bytes, except, ignoringCase, noBytes, range } from '../bytes';
import { posixClasses, typeEscapes } from './escapes';
import { codeOf, escapedByte } from './read-escape';
import { type Reading, refused, unknownSyntax } from './reading';

const invalidRange = 'has a range with a class as one end, which PCRE2 rejects';

/** A character class, after its `[`. */
export function readClass(reading: Reading): Bytes {
  const negated = reading.take('^');
  let all = noBytes;
  let first = true;
  for (;;) {
    if (reading.ended) throw refused('has a `[` without a `]`');
    if (!reading.quoted && !first && reading.take(']')) break;
    const start = member(reading);
    if (start === undefined) continue;
    first = false;
    const rangeFollows =
      !reading.quoted && /^-(?!\])./su.test(reading.text.slice(reading.at, reading.at + 2));
    if (typeof start === 'bigint') {
      if (rangeFollows) throw refused(invalidRange);
      all |= start;
      continue;
    }
    if (!rangeFollows) {
      all |= byte(start);
      continue;
    }
    reading.at += 1;
    const end = rangeEnd(reading);
    if (end < start) throw refused('has a range that runs backwards');
    all |= range(start, end);
  }
  const folded = reading.flags.ignoreCase ? ignoringCase(all) : all;
  return negated ? except(folded) : folded;
}

function rangeEnd(reading: Reading): number {
  for (;;) {
    const end = member(reading);
    if (typeof end === 'bigint') throw refused(invalidRange);
    if (end !== undefined) return end;
    if (reading.ended) throw refused('has a `[` without a `]`');
  }
}

/** A byte or a set; undefined for `\Q` and `\E`, which only switch quoting. */
function member(reading: Reading): number | Bytes | undefined {
  if (reading.take('\\E')) {
    reading.quoted = false;
    return undefined;
  }
  if (reading.quoted) return reading.character().charCodeAt(0);
  if (reading.take('\\Q')) {
    reading.quoted = true;
    return undefined;
  }
  const posix = reading.match(/\[:(\^?)([a-z]*):\]/uy);
  if (posix !== undefined) {
    const bytes = posixClasses[posix[2] ?? ''];
    if (bytes === undefined) throw refused(`has the unknown class \`${posix[0]}\``);
    return posix[1] === '^' ? except(bytes) : bytes;
  }
  if (reading.match(/\[([.=])[^\]]*\1\]/uy) !== undefined)
    throw refused('has a POSIX collating element, which PCRE rejects');
  if (!reading.take('\\')) return reading.character().charCodeAt(0);
  if (reading.ended) throw refused('ends in a backslash');
  const letter = reading.next;
  const type = typeEscapes[letter];
  if (type !== undefined) {
    reading.at += 1;
    return type;
  }
  if (reading.take('b')) return 8;
  if (/[pPN]/u.test(letter)) {
    if (letter === 'N') throw refused('has `\\N` in a class');
    throw unknownSyntax('uses Unicode properties');
  }
  if (/[BRX]/u.test(letter)) throw refused(`has \`\\${letter}\` in a class`);
  const octal = reading.match(/[0-7]{1,3}/uy);
  if (octal !== undefined) return codeOf(parseInt(octal[0], 8));
  // Neither refers to a group in a class.
  return reading.match(/[89g]/uy)?.[0].charCodeAt(0) ?? escapedByte(reading);
}
