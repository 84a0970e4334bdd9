/** A set of bytes, bit n for byte n: nginx compiles expressions without UTF mode, so PCRE sees bytes. */
export type Bytes = bigint;

export const noBytes: Bytes = 0n;
export const allBytes: Bytes = (1n << 256n) - 1n;

export const byte = (value: number): Bytes => 1n << BigInt(value);

export const range = (first: number, last: number): Bytes =>
  ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);

export const except = (bytes: Bytes): Bytes => allBytes & ~bytes;

/** For example `azAZ__`: pairs of first and last. */
export const ranges = (pairs: string): Bytes =>
  Array.from({ length: pairs.length / 2 }, (_, index) =>
    range(pairs.charCodeAt(2 * index), pairs.charCodeAt(2 * index + 1)),
  ).reduce((all, one) => all | one, noBytes);

const capitals = ranges('AZ');
const smalls = ranges('az');

/** With the other case of each ASCII letter: PCRE's tables are those of the C locale. */
export const ignoringCase = (bytes: Bytes): Bytes =>
  bytes | ((bytes & capitals) << 32n) | ((bytes & smalls) >> 32n);

/** One entry a byte, 1 for members. */
export function members(bytes: Bytes): Uint8Array {
  const digits = bytes.toString(2);
  return Uint8Array.from({ length: 256 }, (_, index) => (digits.at(-1 - index) === '1' ? 1 : 0));
}

/** The text as the bytes of its UTF-8, which is how a header and a file carry it. */
export function bytesOf(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const following = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), following(0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), following(6), following(0)];
    return [0xf0 | (code >> 18), following(12), following(6), following(0)];
  });
}
