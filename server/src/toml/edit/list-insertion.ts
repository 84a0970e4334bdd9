import { HASH, codeAt, isLineEnd } from '../tree/characters';
import { commentsIn, indentationOf, isFirstOnLine, lineStartOf } from '../tree/layout';
import { beginsLine, memberEnd, type List, type Member } from '../tree/lists';
import type { TextEdit, TomlDocument } from '../tree/nodes';
import { blanksEnd, lineEndFrom } from '../parse/reader';

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** The text between a comma and the next member on the same line, as the list writes it. */
function separatorOf(text: string, list: List): string {
  for (let at = 0; at + 1 < list.size; at++) {
    const comma = list.member(at)?.comma;
    const next = list.member(at + 1);
    if (comma === undefined || next === undefined) continue;
    const between = text.slice(comma.end, next.span.start);
    if (['', ' ', '\t'].includes(between)) return between;
  }
  return ' ';
}

function innerIndentation(document: TomlDocument, list: List): string {
  const { text } = document;
  const comment = commentsIn(document, list.open, list.close).find(({ span }) =>
    isFirstOnLine(text, span.start),
  );
  if (comment !== undefined) return indentationOf(text, comment.span.start);
  const outer = indentationOf(text, list.open);
  return `${outer}${outer.startsWith('\t') ? '\t' : '  '}`;
}

function insertIntoEmpty(document: TomlDocument, list: List, texts: readonly string[]): TextEdit[] {
  const { text, lineEnd } = document;
  const interior = { start: list.open, end: list.close };
  if (!/[\r\n]/.test(text.slice(list.open, list.close))) {
    const joined = texts.join(', ');
    return [{ span: interior, newText: list.type === 'array' ? joined : ` ${joined} ` }];
  }
  const indentation = innerIndentation(document, list);
  const lines = texts.map((member) => `${indentation}${member}`).join(`,${lineEnd}`);
  const comma = list.type === 'array' ? ',' : '';
  return [insertion(lineStartOf(text, list.close), `${lines}${comma}${lineEnd}`)];
}

/** How to write members after `member`: the text between two of them, and the position of the first. */
function insertAfter(document: TomlDocument, list: List, member: Member, texts: readonly string[]) {
  const { text, lineEnd } = document;
  const end = memberEnd(text, member);
  const hasComma = end > member.span.end;
  const after = codeAt(text, blanksEnd(text, end));
  const endsLine = isLineEnd(after) || after === HASH;
  const isOnLine = beginsLine(text, member) && (endsLine || blanksEnd(text, end) === list.close);
  const glue = isOnLine ? `${lineEnd}${indentationOf(text, member.span.start)}` : separatorOf(text, list);
  const isBehindComment = isOnLine && after === HASH;
  const at = isBehindComment ? lineEndFrom(text, end) : end;
  if (hasComma) return [insertion(at, texts.map((added) => `${glue}${added},`).join(''))];
  const added = texts.map((one) => `${glue}${one}`).join(',');
  return isBehindComment
    ? [insertion(member.span.end, ','), insertion(at, added)]
    : [insertion(at, `,${added}`)];
}

/** Inserts `texts` as new members after the member at `index`, written the way that member is. */
export function insertMembers(
  document: TomlDocument,
  list: List,
  index: number,
  texts: readonly string[],
): readonly TextEdit[] {
  if (texts.length === 0) return [];
  const member = list.member(index) ?? list.member(list.size - 1);
  return member === undefined
    ? insertIntoEmpty(document, list, texts)
    : insertAfter(document, list, member, texts);
}
