import type { ArrayNode, Key, KeyValueNode, Span, TomlDocument, ValueNode } from '../toml/nodes';
import { namesOf, type Place } from './place';

const none: Place = { kind: 'none' };

/** Total: every offset of every document, however broken, has a place. */
export function placeAt(toml: TomlDocument, offset: number): Place {
  if (toml.comments.some(({ span }) => span.start < offset && offset <= span.end)) return none;
  const header = toml.statements.findLast(({ type, span }) => type === 'header' && span.start <= offset);
  const statement = toml.statements.findLast(
    ({ span }) => span.start <= offset && offset <= lineEnd(toml.text, span.end),
  );
  if (statement?.type === 'header') {
    return offset > statement.span.start && (offset < statement.span.end || statement.broken)
      ? { kind: 'header', header: statement, index: partIndex(statement.key, offset) }
      : none;
  }
  const table = header?.type === 'header' ? namesOf(header.key.parts) : [];
  if (statement?.type === 'key-value') return inPair(statement, table, offset);
  return { kind: 'key', table, part: undefined, pair: undefined };
}

function inPair(pair: KeyValueNode, table: readonly string[], offset: number): Place {
  const { key, equals, value } = pair;
  if (offset <= key.span.end) {
    const index = partIndex(key, offset);
    const part = key.parts[index];
    return { kind: 'key', table: [...table, ...namesOf(key.parts.slice(0, index))], part, pair };
  }
  const names = namesOf(key.parts);
  const inner = [...table, ...names.slice(0, -1)];
  const name = names.at(-1) ?? '';
  if (equals === undefined || offset < equals.end) return none;
  // Behind a value that is complete nothing is to be said, but a broken one may go on.
  if (value !== undefined && offset > value.span.end && !value.broken && !pair.broken) return none;
  return inValue(value, inner, name, undefined, offset);
}

function inValue(
  value: ValueNode | undefined,
  table: readonly string[],
  name: string,
  array: ArrayNode | undefined,
  offset: number,
): Place {
  if (value?.type === 'array' && isInside(value, offset)) {
    const item = value.items.find(({ value: { span } }) => touches(span, offset));
    return inValue(item?.value, table, name, value, offset);
  }
  if (value?.type === 'inline-table' && isInside(value, offset)) {
    const names = [...table, name];
    const entry = value.entries.findLast(({ span }) => span.start <= offset);
    if (entry === undefined) return { kind: 'key', table: names, part: undefined, pair: undefined };
    // Behind a comma the next key begins.
    const begun = entry.span.end < offset && entry.value !== undefined && !entry.broken;
    return begun
      ? { kind: 'key', table: names, part: undefined, pair: undefined }
      : inPair(entry, names, offset);
  }
  return { kind: 'value', table, name, value, array };
}

const isInside = (node: { readonly span: Span; readonly closed: boolean }, offset: number): boolean =>
  node.span.start < offset && (offset < node.span.end || !node.closed);

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The part under the offset, else the last one in front of it. */
const partIndex = ({ parts }: Key, offset: number): number => {
  const index = parts.findIndex(({ span }) => offset <= span.end);
  return index < 0 ? parts.length - 1 : index;
};

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
