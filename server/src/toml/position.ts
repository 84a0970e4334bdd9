import { isLineEnd } from './characters';
import { commentsIn, lineStartOf } from './layout';
import type {
  ArrayNode,
  CommentNode,
  HeaderNode,
  Key,
  KeyPart,
  KeyValueNode,
  TomlDocument,
  ValueNode,
} from './nodes';
import { statementAt } from './pair-place';
import { lineEndFrom } from './reader';

/** What stands under an offset, or could be typed there. */
export interface Position {
  /**
   * `key`: in a key, or where a line or a member of an inline table may begin. `header`: between the brackets of
   * a header. `value`: in a value, between two elements, or where a value is missing. `rest`: behind what the
   * line has to say.
   */
  readonly kind: 'key' | 'header' | 'value' | 'comment' | 'rest';
  /** The names that lead from the root to the table whose key, or name, stands or may be typed here. */
  readonly table: readonly string[];
  /** The header whose lines these are. */
  readonly header: HeaderNode | undefined;
  /** The innermost pair. */
  readonly pair: KeyValueNode | undefined;
  /** The names that lead from the root to what the pair assigns. */
  readonly names: readonly string[];
  /** The part of a key or header that the offset touches. */
  readonly part: KeyPart | undefined;
  /** The innermost value that the offset touches. */
  readonly value: ValueNode | undefined;
  /** The innermost array around the offset. */
  readonly array: ArrayNode | undefined;
  readonly comment: CommentNode | undefined;
}

const namesOf = (key: Key): string[] => key.parts.map(({ name }) => name);

const touches = ({ span }: { span: { start: number; end: number } }, offset: number): boolean =>
  span.start <= offset && offset <= span.end;

const nowhere = {
  pair: undefined,
  names: [],
  part: undefined,
  value: undefined,
  array: undefined,
  comment: undefined,
} as const;

/** The comment that the offset stands in or behind, on its line. */
function commentUnder(document: TomlDocument, offset: number): CommentNode | undefined {
  const comment = commentOn(document, offset);
  return comment !== undefined && comment.span.start < offset ? comment : undefined;
}

/** The comment at the end of the line of `offset`. */
export function commentOn(document: TomlDocument, offset: number): CommentNode | undefined {
  const { text } = document;
  return commentsIn(document, lineStartOf(text, offset), lineEndFrom(text, offset))[0];
}

function inKey(key: Key, offset: number, table: readonly string[]) {
  const index = key.parts.findIndex((part) => touches(part, offset));
  const before = key.parts.slice(0, Math.max(index, 0)).map(({ name }) => name);
  return { part: key.parts[index], table: [...table, ...before] };
}

/** Whether only blanks stand between the end of a node and the offset. */
const isRightBehind = (text: string, end: number, offset: number): boolean =>
  end <= offset && text.slice(end, offset).trim() === '' && !/[\r\n]/.test(text.slice(end, offset));

function inValue(document: TomlDocument, value: ValueNode, offset: number, around: Position): Position {
  const here = { ...around, kind: 'value', value } as const;
  if (value.type === 'array') {
    const array = { ...here, array: value };
    const item = value.items.find((candidate) => touches(candidate.value, offset));
    return item === undefined ? array : inValue(document, item.value, offset, array);
  }
  if (value.type !== 'inline-table' || offset <= value.span.start) return here;
  if (value.closed && offset >= value.span.end) return here;
  const table = around.names;
  const pair = value.entries.findLast(({ span }) => span.start <= offset);
  const isIn = pair !== undefined && isPairAt(document, pair, offset);
  return isIn
    ? inPair(document, pair, offset, { ...here, table })
    : { ...here, kind: 'key', table, part: undefined, value: undefined };
}

/** Whether the offset belongs to the pair: within it, or where its value is missing. */
function isPairAt({ text }: TomlDocument, pair: KeyValueNode, offset: number): boolean {
  if (touches(pair, offset)) return true;
  return pair.value === undefined && isRightBehind(text, pair.span.end, offset);
}

function inPair(document: TomlDocument, pair: KeyValueNode, offset: number, around: Position): Position {
  const here = { ...around, pair, names: [...around.table, ...namesOf(pair.key)] };
  if (offset <= pair.key.span.end) {
    return { ...here, kind: 'key', value: undefined, ...inKey(pair.key, offset, around.table) };
  }
  const { value, equals } = pair;
  if (value !== undefined && touches(value, offset)) return inValue(document, value, offset, here);
  const isBehindEquals = equals !== undefined && offset >= equals.end;
  return isBehindEquals && (value === undefined || offset < value.span.start)
    ? { ...here, kind: 'value', value: undefined }
    : { ...here, kind: 'rest', value: undefined };
}

function headerAbove({ statements }: TomlDocument, from: number): HeaderNode | undefined {
  for (let index = from; index >= 0; index--) {
    const statement = statements[index];
    if (statement?.type === 'header') return statement;
  }
  return undefined;
}

/** An array that is not closed goes on, for whoever types in it, until the next statement. */
function unclosedArray({ text }: TomlDocument, pair: KeyValueNode, offset: number): ArrayNode | undefined {
  const { value } = pair;
  if (value?.type !== 'array' || value.closed || offset < value.span.end) return undefined;
  return isLineEnd(text.charCodeAt(lineEndFrom(text, value.span.end))) ? value : undefined;
}

/** What stands at `offset`, also in half-typed lines and on empty ones. */
export function positionAt(document: TomlDocument, offset: number): Position {
  const index = statementAt(document.statements, offset);
  const statement = document.statements[index];
  const isOnHeader =
    statement?.type === 'header' && offset > statement.span.start && isOnLine(document, statement, offset);
  const header = headerAbove(document, isOnHeader ? index - 1 : index);
  const table = header === undefined ? [] : namesOf(header.key);
  const empty: Position = { ...nowhere, kind: 'key', table, header };
  const comment = commentUnder(document, offset);
  if (comment !== undefined) return { ...empty, kind: 'comment', comment };
  if (isOnHeader) {
    const closer = document.text.indexOf(']', statement.key.span.end);
    const isInside = statement.broken || closer < 0 || offset <= closer;
    if (!isInside) return { ...empty, kind: 'rest' };
    return { ...empty, kind: 'header', ...inKey(statement.key, offset, []) };
  }
  if (statement?.type === 'key-value') {
    if (isPairAt(document, statement, offset)) return inPair(document, statement, offset, empty);
    const array = unclosedArray(document, statement, offset);
    const names = [...table, ...namesOf(statement.key)];
    if (array !== undefined) return { ...empty, kind: 'value', pair: statement, names, array };
  }
  const isTaken = statement !== undefined && isOnLine(document, statement, offset);
  return isTaken ? { ...empty, kind: 'rest' } : empty;
}

/** Whether no line end stands between the statement and the offset. */
function isOnLine({ text }: TomlDocument, { span }: { span: { end: number } }, offset: number): boolean {
  return lineEndFrom(text, span.end) >= offset;
}
