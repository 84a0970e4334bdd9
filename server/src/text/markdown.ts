import { visible, visibleLines } from './visible';

/** A code span whose fence is longer than any run of backticks in it; nothing in it is read as Markdown. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/u.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A fenced block of code, likewise. */
export function codeBlock(language: string, text: string): string {
  const shown = visibleLines(text);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/**
 * Our own sentence as Markdown. Its code spans stay; what is between them is plain text, whatever the file or the
 * server that it speaks of put there. A backtick without a partner is plain text too.
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
 * Text that Markdown shows as it is, on one line: no link, no HTML, no emphasis and no block begins in it. Names such as
 * `cors_origins` stay readable, for reports are read as text too.
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
    // Renderers make links of bare addresses and of names after an `@`, too.
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@/giu, (character) => `&#${character.charCodeAt(0)};`);

const longestRun = (text: string): number =>
  text.match(/`+/gu)?.reduce((longest, run) => Math.max(longest, run.length), 0) ?? 0;
