import { controlEscapes } from './escapes';
import { type Reading, refused } from './reading';

/** The one byte that an escape denotes, after its backslash. */
export function escapedByte(reading: Reading): number {
  const hexadecimal = reading.match(/x(?:\{([\dA-Fa-f]+)\}|([\dA-Fa-f]{0,2}))/uy);
  if (hexadecimal !== undefined) return codeOf(parseInt(`0${hexadecimal[1] ?? hexadecimal[2] ?? ''}`, 16));
  const octal = reading.match(/o\{([0-7]+)\}|0[0-7]{0,2}/uy);
  if (octal !== undefined) return codeOf(parseInt(octal[1] ?? octal[0], 8));
  const control = reading.match(/c([\x20-\x7e])/uy)?.[1];
  if (control !== undefined) return control.toUpperCase().charCodeAt(0) ^ 0x40;
  const letter = reading.character();
  const named = controlEscapes[letter];
  if (named !== undefined) return named;
  if (/[A-Za-z\d]/u.test(letter)) throw refused(`has \`\\${letter}\`, which PCRE doesn’t support`);
  return letter.charCodeAt(0);
}

/** The code itself if it fits in a byte. */
export function codeOf(code: number): number {
  if (code > 0xff) throw refused('has a character beyond one byte, which PCRE rejects outside UTF mode');
  return code;
}
