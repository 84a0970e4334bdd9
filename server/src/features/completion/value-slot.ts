import type { OptionSpec } from '../../catalog/spec';
import type { Span, ValueNode } from '../../toml/tree/nodes';

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
