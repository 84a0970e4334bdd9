import { plainCharacters, withoutQuotes } from './characters';
import { oneLine } from './lines';

/** More characters than this are not read: messages are short, and what a page prints on top of them is not needed. */
export const longestPaste = 100_000;

/**
 * A paste as the browser printed it, on one line and without any quotation marks, whatever the ways it went have put
 * around it: terminals, containers, mails, comments, word processors, JSON, HTML.
 */
export const plainText = (paste: string, glue: ' ' | '' = ' '): string =>
  withoutQuotes(oneLine(plainCharacters(paste.slice(0, longestPaste)), glue))
    .replace(/ {2,}/gu, ' ')
    .trim();
