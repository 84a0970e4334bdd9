import { lineAround } from '../../text/line-index';
import type { Span } from '../../toml/tree/nodes';
import type { IgnoreDirective } from '../directives';
import type { Fix } from '../rule';

type Place = Pick<IgnoreDirective, 'comment' | 'span'>;

/** Removes an ignore comment with its reason, but keeps anything else in the comment. */
export const removeDirective = (text: string, place: Place): Fix => ({
  title: 'Remove the comment',
  safety: 'suggestion',
  edits: [{ span: rangeOf(text, place), newText: '' }],
});

function rangeOf(text: string, { comment, span }: Place): Span {
  const end = nextComment(text, span.end, comment.end);
  const before = text.slice(comment.start, span.start).replace(/#? ?$/u, '');
  if (end < comment.end) return { start: comment.start + before.length, end };
  const line = lineAround(text, comment.start);
  const head = `${text.slice(line.start, comment.start)}${before}`;
  return head === '' || /^[ \t]+$/u.test(head)
    ? { start: line.start, end: Math.min(line.end + 1, text.length) }
    : { start: line.start + head.trimEnd().length, end };
}

/** The start of a further `#` in the comment, or its end. */
function nextComment(text: string, from: number, end: number): number {
  const sign = text.indexOf(' #', from);
  return sign === -1 || sign + 1 >= end ? end : sign + 1;
}

/** Removes one of several names, with its comma. */
export function removeName(directive: IgnoreDirective, index: number): Fix {
  const { names, span } = directive;
  const own = names[index]?.span ?? span;
  const next = names[index + 1];
  const previous = names[index - 1];
  const start = index === 0 ? own.start : (previous?.span.end ?? own.start);
  const end = index === 0 ? (next?.span.start ?? own.end) : own.end;
  return removeText({ start, end });
}

export const removeText = (span: Span): Fix => ({
  title: 'Remove the name',
  safety: 'suggestion',
  edits: [{ span, newText: '' }],
});
