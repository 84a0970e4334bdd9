import type { ArrayNode, InlineTableNode, Key, KeyValueNode, Span, ValueNode } from '../../toml/tree/nodes';
import { namesOf, type CursorPlace } from './place';

const none: CursorPlace = { kind: 'none' };

/** The place of the offset in a pair of `table`; `inline` is the inline table around the pair. */
export function inPair(
  pair: KeyValueNode,
  table: readonly string[],
  inline: InlineTableNode | undefined,
  offset: number,
): CursorPlace {
  const { key, equals, value } = pair;
  if (offset <= key.span.end) {
    const index = partIndex(key, offset);
    const part = key.parts[index];
    return { kind: 'key', table: [...table, ...namesOf(key.parts.slice(0, index))], part, pair, inline };
  }
  const names = namesOf(key.parts);
  const inner = [...table, ...names.slice(0, -1)];
  const name = names.at(-1) ?? '';
  if (equals === undefined || offset < equals.end) return none;
  // After a complete value there is nothing to offer, but a broken one may continue.
  if (value !== undefined && offset > value.span.end && !value.broken && !pair.broken) return none;
  return inValue(value, inner, name, undefined, offset);
}

function inValue(
  value: ValueNode | undefined,
  table: readonly string[],
  name: string,
  array: ArrayNode | undefined,
  offset: number,
): CursorPlace {
  const isInside = value !== undefined && 'closed' in value && holds(value, offset);
  // No option takes lists of lists or of tables.
  if (isInside && array !== undefined) return none;
  if (isInside && value.type === 'array') {
    const item = value.items.find(({ value: { span } }) => span.start <= offset && offset <= span.end);
    return inValue(item?.value, table, name, value, offset);
  }
  if (isInside && value.type === 'inline-table') {
    const names = [...table, name];
    const entry = value.entries.findLast(({ span }) => span.start <= offset);
    const isBehind =
      entry !== undefined && entry.span.end < offset && entry.value !== undefined && !entry.broken;
    return entry === undefined || isBehind
      ? { kind: 'key', table: names, part: undefined, pair: undefined, inline: value }
      : inPair(entry, names, value, offset);
  }
  return { kind: 'value', table, name, value, array };
}

const holds = (node: { readonly span: Span; readonly closed: boolean }, offset: number): boolean =>
  node.span.start < offset && (offset < node.span.end || !node.closed);

/** The part under the offset, otherwise the last one before it. */
export const partIndex = ({ parts }: Key, offset: number): number => {
  const index = parts.findIndex(({ span }) => offset <= span.end);
  return index < 0 ? parts.length - 1 : index;
};
