/**
 * Characters that control a terminal, change the text direction or are invisible: control and format characters,
 * line and paragraph separators, default-ignorable code points, noncharacters and lone surrogates.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const named = (character: string): string => `<U+${hex(character.codePointAt(0) ?? 0)}>`;

/** The text on one line with every character visible, such as `<U+202E>` for a direction override. Idempotent. */
export const visible = (text: string): string => text.replace(hidden, named);

/** Like `visible`, but keeps line breaks. */
export const visibleLines = (text: string): string =>
  text.replace(hidden, (character) => (character === '\n' ? character : named(character)));

/** JSON that can't control a terminal and parses to the same data. */
export const visibleJson = (data: unknown, indent = 2): string =>
  JSON.stringify(data, undefined, indent).replace(hidden, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((unit) => `\\u${hex(unit.charCodeAt(0)).toLowerCase()}`)
          .join(''),
  );

/** For text and attribute values in XML 1.0; keeps line breaks. */
export const visibleXml = (text: string): string =>
  visibleLines(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

/**
 * The message of a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const visibleCommand = (text: string): string =>
  visibleLines(text).replaceAll('%', '%25').replaceAll('\n', '%0A');

/** A property of a workflow command, such as `title`. */
export const visibleProperty = (text: string): string =>
  visibleCommand(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
