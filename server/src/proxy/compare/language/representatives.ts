import type { Program } from './program';
import { browserOrigins } from './browser-origins';

/** How unusual a byte is in an origin; the search takes the cheapest way. */
export const byteCosts: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[a-z]/u.test(character)) return 2;
  if (/[.:/]/u.test(character)) return 2;
  if (/\d/u.test(character)) return 3;
  return character === '-' ? 4 : character === '_' ? 12 : 20;
});

/** The most readable choices if any letter will do. */
const preferred = 'aexbcdfghijklmnopqrstuvwyz0123456789-';

/**
 * One byte for all those that no expression distinguishes, among those that occur in origins. `words` add their own
 * bytes.
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
    // The sets of the expressions, and whether `\b` sees a word character.
    const key = [...sets.map((set) => set[byte]), /\w/u.test(String.fromCharCode(byte))].join('');
    if (!found.has(key)) found.set(key, byte);
  }
  return [...found.values()];
}
