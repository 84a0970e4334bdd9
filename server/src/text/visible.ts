/** Control characters, and those that turn the direction of text: harmless as names, dangerous as themselves. */
const invisible =
  /[\0-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Text of strangers on one line, every character of it to be seen: `\u{1b}` for an escape character. */
export const visible = (text: string): string =>
  text.replace(invisible, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);

/** As `visible`, but lines stay lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** JSON in which nothing acts on a terminal; to programs it means the same. */
export const safeJson = (data: unknown, indent = 2): string =>
  JSON.stringify(data, undefined, indent).replace(invisible, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
