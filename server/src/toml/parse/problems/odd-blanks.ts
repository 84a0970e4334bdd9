import type { Span } from '../../tree/nodes';
import { report, type Reader } from '../reader';

/** Characters that look like spaces and get copied from web pages. */
const oddBlank = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/gu;

export const hasOddBlank = (text: string): boolean => text.search(oddBlank) >= 0;

export const withoutOddBlanks = (text: string): string => text.replace(oddBlank, ' ').trim();

/** Reports the first of them in the span; the fix replaces them all. */
export function reportOddBlank(reader: Reader, span: Span): void {
  const written = reader.text.slice(span.start, span.end);
  const found = Array.from(written.matchAll(oddBlank), (match) => ({
    start: span.start + match.index,
    end: span.start + match.index + 1,
  }));
  const first = found[0] ?? span;
  const code = reader.text.charCodeAt(first.start).toString(16).toUpperCase().padStart(4, '0');
  const message = `U+${code} looks like a space but isn’t one. TOML allows only spaces and tabs.`;
  report(reader, 'odd-blank', first, message, {
    title: 'Use plain spaces',
    edits: found.map((blank) => ({ span: blank, newText: ' ' })),
  });
}
