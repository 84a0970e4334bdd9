/** The expression as JavaScript reads it, or why it is not followed, as the end of a sentence. */
export function readPcre(pattern: string, caseless: boolean): RegExp | string {
  const inline = /^\(\?i\)/u.test(pattern);
  const plain = inline ? pattern.slice(4) : pattern;
  // Such expressions can take for ever on an ordinary text.
  if (/[+*}]\)[+*{]/u.test(plain)) return 'repeats a repetition';
  if (/\(\?(?!:|=|!|<[A-Za-z=!])|\\[AzZGQERKhHvVX]|\[\[:|[+*?}]\+/u.test(plain))
    return 'uses syntax that only PCRE has';
  try {
    return new RegExp(plain, caseless || inline ? 'i' : '');
  } catch {
    return 'is not a regular expression that can be followed';
  }
}

/** `~pattern` or `~*pattern` of a map; undefined for a plain string. */
export function mapPattern(
  word: string,
): { readonly pattern: string; readonly caseless: boolean } | undefined {
  if (!word.startsWith('~')) return undefined;
  const caseless = word.startsWith('~*');
  return { pattern: word.slice(caseless ? 2 : 1), caseless };
}
