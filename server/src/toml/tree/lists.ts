import { COMMA, codeAt } from './characters';
import { commentsIn, isFirstOnLine } from './layout';
import type { ArrayNode, InlineTableNode, Span, TomlDocument } from './nodes';
import { blanksEnd } from '../parse/reader';

export interface Member {
  readonly span: Span;
  readonly comma: Span | undefined;
}

/** What arrays and inline tables have in common: members between brackets, separated by commas. */
export interface List {
  readonly type: 'array' | 'inline-table';
  /** After the opening bracket. */
  readonly open: number;
  /** At the closing bracket, or where an unclosed list was cut. */
  readonly close: number;
  readonly size: number;
  /** The member at an index; found when it is asked for, because an edit asks for few of many. */
  readonly member: (at: number) => Member | undefined;
}

/** The comma between two members, ignoring commas in comments. */
function commaBetween(document: TomlDocument, start: number, end: number): Span | undefined {
  const comments = commentsIn(document, start, end);
  let next = 0;
  for (let at = start; at < end; at++) {
    if (comments[next]?.span.start === at) at = comments[next++]?.span.end ?? at;
    if (codeAt(document.text, at) === COMMA && at < end) return { start: at, end: at + 1 };
  }
  return undefined;
}

export function listOf(document: TomlDocument, node: ArrayNode | InlineTableNode): List {
  const open = node.span.start + 1;
  const close = node.closed ? node.span.end - 1 : node.span.end;
  if (node.type === 'array') {
    const { items } = node;
    const member = (at: number): Member | undefined => {
      const item = items[at];
      return item && { span: item.value.span, comma: item.comma };
    };
    return { type: node.type, open, close, size: items.length, member };
  }
  const { entries } = node;
  const member = (at: number): Member | undefined => {
    const entry = entries[at];
    if (entry === undefined) return undefined;
    const { span } = entry;
    return { span, comma: commaBetween(document, span.end, entries[at + 1]?.span.start ?? close) };
  };
  return { type: node.type, open, close, size: entries.length, member };
}

/** The end of the member, including its comma if only spaces are between them. */
export function memberEnd(text: string, { span, comma }: Member): number {
  return comma !== undefined && blanksEnd(text, span.end) === comma.start ? comma.end : span.end;
}

/** Whether only spaces precede a member on its line. */
export const beginsLine = (text: string, member: Member): boolean => isFirstOnLine(text, member.span.start);
