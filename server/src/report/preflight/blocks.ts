import { codeSpan } from '../../text/markdown';

/** Cells of Markdown; an empty one stays empty. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A value of a header as a cell. */
export const value = (text: string | null): string =>
  text === null ? 'none' : text === '' ? 'empty' : codeSpan(text);

/** Blocks that are hidden until their title, a line of HTML, is clicked; nothing where there are none. */
export const folded = (title: string, blocks: readonly string[]): readonly string[] =>
  blocks.length === 0 ? [] : [`<details>\n<summary>${title}</summary>`, ...blocks, '</details>'];
