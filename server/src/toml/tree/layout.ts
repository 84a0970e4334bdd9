import { CARRIAGE_RETURN, LINE_FEED, codeAt, isBlank, isLineEnd } from './characters';
import type { CommentNode, Span, TextEdit, TomlDocument } from './nodes';
import { blanksEnd } from '../parse/reader';

/** The start of the line of `offset`; on the first line, after a byte order mark. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
}

/** The start of the line after the one that ends at `offset`. */
export function nextLineStart(text: string, offset: number): number {
  if (codeAt(text, offset) === CARRIAGE_RETURN && codeAt(text, offset + 1) === LINE_FEED) return offset + 2;
  return Math.min(offset + 1, text.length);
}

export function blanksStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether a line starts at `offset`. Looks only at adjacent characters, however long the line is. */
const isLineStart = (text: string, offset: number): boolean =>
  offset === 0 || isLineEnd(text.charCodeAt(offset - 1)) || (offset === 1 && text.charCodeAt(0) === 0xfeff);

/** Whether only spaces precede `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  isLineStart(text, blanksStart(text, offset));

/** The spaces at the start of the line of `offset`. */
export function indentationOf(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, blanksEnd(text, start));
}

/** The comments that start in `start..end`, in document order. */
export function commentsIn(document: TomlDocument, start: number, end: number): readonly CommentNode[] {
  const { comments } = document;
  return comments.slice(firstFrom(comments, start), firstFrom(comments, end));
}

/** The index of the first node that starts at or after `offset`. The nodes are in document order. */
export const firstFrom = (nodes: readonly { readonly span: Span }[], offset: number): number =>
  firstSpanFrom(nodes, ({ span }) => span, offset);

/** The same for objects that have the span in a property. */
export function firstSpanFrom<Node>(
  nodes: readonly Node[],
  spanOf: (node: Node) => Span,
  offset: number,
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node !== undefined && spanOf(node).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(ranges: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}

/** Deletes the ranges, but keeps every comment in them, each on its own line. */
export function deletions(document: TomlDocument, ranges: readonly Span[]): TextEdit[] {
  const { text, lineEnd } = document;
  return merged(ranges).map((span) => {
    const comments = commentsIn(document, span.start, span.end);
    if (comments.length === 0) return { span, newText: '' };
    const indentation = indentationOf(text, span.start);
    const isWholeLines = isLineStart(text, span.start);
    const kept = comments.map((comment) => {
      const written = text.slice(comment.span.start, comment.span.end);
      return isWholeLines ? `${indentation}${written}${lineEnd}` : `${written}${lineEnd}${indentation}`;
    });
    return { span, newText: kept.join('') };
  });
}
