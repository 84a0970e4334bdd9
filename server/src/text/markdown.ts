import { visible, visibleLines } from './visible';

/**
 * A code span whose fence is longer than any run of backticks in the text, so nothing in it is parsed as Markdown.
 */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/u.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A fenced code block, with a fence chosen the same way. */
export function codeBlock(language: string, text: string): string {
  const shown = visibleLines(text);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/**
 * One of our sentences as Markdown. Code spans stay; the text between them is shown literally, since it may contain
 * text from a file or server. An unmatched backtick is literal too.
 */
export function markdownSentence(text: string): string {
  const parts = visible(text).split('`');
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, at) => {
      const isLast = at === parts.length - 1;
      if (at % 2 === 1 && (isPaired || !isLast)) return part === '' ? '' : codeSpan(part);
      return (at % 2 === 1 ? '\\`' : '') + (at === 0 ? plainMarkdown(part) : inline(part));
    })
    .join('');
}

/**
 * Text that Markdown shows literally on one line: no links, HTML, emphasis or blocks. Names such as `cors_origins`
 * stay readable, because reports are also read as plain text.
 */
export const plainMarkdown = (text: string): string =>
  inline(text.trimStart())
    .replace(/^[#>+=-]/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`);

const inline = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replace(/[\\`*[\]~]|(?<!\w)_|_(?!\w)/gu, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    // Renderers also link bare addresses and names after an `@`.
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@/giu, (character) => `&#${character.charCodeAt(0)};`);

const longestRun = (text: string): number =>
  text.match(/`+/gu)?.reduce((longest, run) => Math.max(longest, run.length), 0) ?? 0;
