import type { Program } from './program';
import { browserOrigins } from './browser-origins';

/** How far a byte is from what a reader expects in an origin; the search for words takes the cheapest way. */
export const byteCosts: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[a-z]/u.test(character)) return 2;
  if (/[.:/]/u.test(character)) return 2;
  if (/\d/u.test(character)) return 3;
  return character === '-' ? 4 : character === '_' ? 12 : 20;
});

/** What reads best where any letter will do. */
const preferred = 'aexbcdfghijklmnopqrstuvwyz0123456789-';

/**
 * One byte for all those that no expression distinguishes, of those that occur in origins. With words, more bytes
 * count: their own.
 */
export function representatives(programs: readonly Program[]): readonly number[] {
  const sets = [
    ...programs,
    ...(browserOrigins.program === undefined ? [] : [browserOrigins.program]),
  ].flatMap(({ instructions }) =>
    instructions.flatMap((instruction) => (instruction.type === 'bytes' ? [instruction.members] : [])),
  );
  const found = new Map<string, number>();
  const printable = Array.from({ length: 95 }, (_, index) => index + 32);
  for (const byte of [...Array.from(preferred, (letter) => letter.charCodeAt(0)), ...printable]) {
    // A set of the expression, and whether `\b` sees a word.
    const key = [...sets.map((set) => set[byte]), /\w/u.test(String.fromCharCode(byte))].join('');
    if (!found.has(key)) found.set(key, byte);
  }
  return [...found.values()];
}
