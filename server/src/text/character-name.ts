/** Unicode names of the characters that most often get into a file unnoticed. */
const names: Readonly<Record<string, string>> = {
  '00a0': 'no-break space',
  '00ad': 'soft hyphen',
  '200b': 'zero-width space',
  '200c': 'zero-width non-joiner',
  '200d': 'zero-width joiner',
  '200e': 'left-to-right mark',
  '200f': 'right-to-left mark',
  '202f': 'narrow no-break space',
  '2060': 'word joiner',
  '3000': 'ideographic space',
  feff: 'byte order mark',
};

/** `U+200B (zero-width space)`, for the first character of a non-empty text. */
export function codePoint(text: string): string {
  const hex = (text.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  const name = names[hex];
  return `U+${hex.toUpperCase()}${name === undefined ? '' : ` (${name})`}`;
}
