import type { KeyPart, Span } from '../../toml/tree/nodes';

/** What a name that is accepted replaces, and in which quotes it is being typed; `''` without any. */
export interface NameSlot {
  readonly span: Span;
  readonly quote: '"' | "'" | '';
}

/** The part of a key around the cursor; undefined where the cursor is outside it. */
export function nameSlot(text: string, part: KeyPart | undefined, offset: number): NameSlot | undefined {
  if (part === undefined || part.span.start === part.span.end)
    return { span: { start: offset, end: offset }, quote: '' };
  const { start, end } = part.span;
  if (offset < start || offset > end) return undefined;
  if (part.style === 'bare') return { span: part.span, quote: '' };
  const quote = part.style === 'basic' ? '"' : "'";
  const isClosed = end - start > 1 && text.charAt(end - 1) === quote;
  if (isClosed) return offset > start && offset < end ? { span: part.span, quote } : undefined;
  // What is read of a string without its end may be no part of it, such as a comment.
  const word = /^[^\s"'#\]},=]*/u.exec(text.slice(offset, end))?.[0].length ?? 0;
  return { span: { start, end: offset + word }, quote };
}

/** The name as it is written in the slot. */
export const inSlot = ({ quote }: NameSlot, name: string): string =>
  quote === '' && !/^[A-Za-z0-9_-]+$/u.test(name) ? `"${name}"` : `${quote}${name}${quote}`;

/** Clients match the text before the cursor against this, including the quote. */
export const slotFilter = ({ quote }: NameSlot, name: string): string => `${quote}${name}${quote}`;
