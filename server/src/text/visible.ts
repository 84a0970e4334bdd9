/**
 * Characters that act on a terminal, turn the direction of text or can't be seen: control and format characters, line
 * and paragraph separators, what Unicode lets a program ignore, noncharacters and half surrogate pairs.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const named = (character: string): string => `<U+${hex(character.codePointAt(0) ?? 0)}>`;

/** Text on one line with every character visible: `<U+202E>` for what turns the direction. Idempotent. */
export const visible = (text: string): string => text.replace(hidden, named);

/** As `visible`, but lines stay lines. */
export const visibleLines = (text: string): string =>
  text.replace(hidden, (character) => (character === '\n' ? character : named(character)));

/** JSON in which nothing acts on a terminal; to programs it means the same. */
export const visibleJson = (data: unknown, indent = 2): string =>
  JSON.stringify(data, undefined, indent).replace(hidden, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((unit) => `\\u${hex(unit.charCodeAt(0)).toLowerCase()}`)
          .join(''),
  );

/** Text and attribute values of XML 1.0; lines stay lines. */
export const visibleXml = (text: string): string =>
  visibleLines(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

/** The message of a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const visibleCommand = (text: string): string =>
  visibleLines(text).replaceAll('%', '%25').replaceAll('\n', '%0A');

/** A property of a workflow command, such as `title`. */
export const visibleProperty = (text: string): string =>
  visibleCommand(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
