const longest = 80;

/**
 * A string from the file as a message shows it: in backticks, on one line, of bearable length, and without the user
 * name and password of a URL, since messages end up in logs.
 */
export function shown(value: string): string {
  const masked = value.replace(/(?<=\/\/)[^/?#@\s]*@/gu, '…@').replace(withoutScheme, maskedPassword);
  const line = masked.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff`]/gu,
    escaped,
  );
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``;
}

/** What stands in front of an `@` where an origin may begin. */
const withoutScheme = /(?<=^|[\s,;|])(?!mailto:)[^/?#@\s,;|]*@/giu;

const maskedPassword = (userinfo: string): string => (userinfo.includes(':') ? '…@' : userinfo);

const escaped = (character: string): string =>
  character === '`' ? '´' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
