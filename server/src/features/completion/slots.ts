import type { OptionSpec } from '../../catalog/spec';
import type { KeyPart, Span, ValueNode } from '../../toml/tree/nodes';

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

/** What a value that is accepted replaces. */
export interface ValueSlot {
  readonly span: Span;
  /** The quote that the value starts with; `''` without one. */
  readonly quote: string;
  /** Whether the value goes between the existing quotes, or replaces the whole. */
  readonly inside: boolean;
  /** The closing quote where it is missing. */
  readonly closer: string;
}

/** The value around the cursor; undefined where the cursor is outside it, or after a complete value. */
export function valueSlot(
  text: string,
  value: ValueNode | undefined,
  offset: number,
  option: OptionSpec,
): ValueSlot | undefined {
  if (value === undefined)
    return { span: { start: offset, end: offset }, quote: '', inside: false, closer: '' };
  if (value.type === 'array' || value.type === 'inline-table') return undefined;
  const { span } = value;
  if (offset < span.start || offset > span.end) return undefined;
  if (value.type !== 'string') return { span, quote: '', inside: false, closer: '' };
  const { content } = value;
  if (offset < content.start || offset > content.end) return undefined;
  const quote = text.slice(span.start, content.start);
  // A boolean or a number does not belong in quotes, so the quotes are removed.
  if (option.type !== 'string' && option.type !== 'strings')
    return { span, quote, inside: false, closer: '' };
  return { span: content, quote, inside: true, closer: span.end > content.end ? '' : quote };
}
