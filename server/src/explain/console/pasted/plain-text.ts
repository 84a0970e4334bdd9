import { plainCharacters, withoutQuotes } from './characters';
import { oneLine } from './lines';

/** Characters after this many are ignored: messages are short, and the page's other output isn't needed. */
export const longestPaste = 100_000;

/**
 * A paste as the browser printed it, on one line and without quotation marks, whatever it passed through:
 * terminals, containers, mails, comments, word processors, JSON, HTML.
 */
export const plainText = (paste: string, glue: ' ' | '' = ' '): string =>
  withoutQuotes(oneLine(plainCharacters(paste.slice(0, longestPaste)), glue))
    .replace(/ {2,}/gu, ' ')
    .trim();
