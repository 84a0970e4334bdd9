import { HASH, codeAt, isLineEnd } from '../tree/characters';
import { blanksStart, commentsIn, deletions, lineStartOf, nextLineStart } from '../tree/layout';
import { beginsLine, memberEnd, type List, type Member } from '../tree/lists';
import type { Span, TextEdit, TomlDocument } from '../tree/nodes';
import { blanksEnd } from '../parse/reader';

interface Removal {
  readonly document: TomlDocument;
  readonly list: List;
  readonly removed: ReadonlySet<number>;
}

/** The offset of what follows on the line once the removed members after this one are gone. */
function whatFollows({ document, list, removed }: Removal, index: number, end: number): number {
  let after = blanksEnd(document.text, end);
  for (let next = index + 1; removed.has(next); next++) {
    const member = list.member(next);
    if (member?.span.start !== after) break;
    after = blanksEnd(document.text, memberEnd(document.text, member));
  }
  return after;
}

/** For a comma that is on another line than its member, or after a comment. */
function rangesOfApart({ document, list }: Removal, index: number, member: Member, comma: Span): Span[] {
  const { start, end } = member.span;
  const next = list.member(index + 1);
  if (next !== undefined && commentsIn(document, end, next.span.start).length === 0) {
    return [{ start, end: next.span.start }];
  }
  return [
    { start, end: beginsLine(document.text, member) ? blanksEnd(document.text, end) : end },
    { start: comma.start, end: blanksEnd(document.text, comma.end) },
  ];
}

/** For the last member: also removes the line break before the closing bracket on the same line. */
function rangeBeforeCloser({ document, list }: Removal, index: number, member: Member, end: number): Span {
  const { text } = document;
  const previous = list.member(index - 1);
  const from = previous === undefined ? list.open : memberEnd(text, previous);
  const joins = commentsIn(document, from, member.span.start).length === 0;
  return { start: joins ? from : blanksStart(text, member.span.start), end };
}

function rangesOf(removal: Removal, index: number, member: Member): Span[] {
  const { text } = removal.document;
  const { span, comma } = member;
  const end = memberEnd(text, member);
  if (comma !== undefined && end === span.end) return rangesOfApart(removal, index, member, comma);
  const after = whatFollows(removal, index, end);
  const code = codeAt(text, after);
  const isFirst = beginsLine(text, member);
  if (isFirst && isLineEnd(code)) {
    return [{ start: lineStartOf(text, span.start), end: nextLineStart(text, after) }];
  }
  // The comment stays in place, alone on its line.
  if (isFirst && code === HASH) return [{ start: span.start, end: after }];
  if (isFirst && after === removal.list.close) return [rangeBeforeCloser(removal, index, member, end)];
  if (isLineEnd(code) || code === HASH || after === removal.list.close) {
    return [{ start: blanksStart(text, span.start), end }];
  }
  return [{ start: span.start, end: after }];
}

/** Keeps a list without a trailing comma that way. */
function rangesOfFormerComma({ document, list, removed }: Removal): Span[] {
  const last = list.size - 1;
  if (!removed.has(last) || list.member(last)?.comma !== undefined) return [];
  let index = last;
  while (removed.has(index)) index--;
  const member = list.member(index);
  if (member?.comma === undefined) return [];
  const { span, comma } = member;
  const isNear = commentsIn(document, span.end, comma.end).length === 0;
  return [{ start: isNear ? span.end : comma.start, end: comma.end }];
}

/** Removes members with their commas. Comments after them stay, on their own lines if necessary. */
export function removeMembers(
  document: TomlDocument,
  list: List,
  indexes: Iterable<number>,
): readonly TextEdit[] {
  const removed = new Set([...indexes].filter((index) => list.member(index) !== undefined));
  if (removed.size === 0) return [];
  const isEmptied = removed.size === list.size && commentsIn(document, list.open, list.close).length === 0;
  if (isEmptied) return [{ span: { start: list.open, end: list.close }, newText: '' }];
  const removal = { document, list, removed };
  const ranges = [...removed].flatMap((index) => {
    const member = list.member(index);
    return member === undefined ? [] : rangesOf(removal, index, member);
  });
  return deletions(document, [...ranges, ...rangesOfFormerComma(removal)]);
}
