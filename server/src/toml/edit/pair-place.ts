import { firstFrom, firstSpanFrom } from '../tree/layout';
import { listOf, type List } from '../tree/lists';
import type { KeyValueNode, Statement, TomlDocument, ValueNode } from '../tree/nodes';

/** The container of a pair: the document, or an inline table. */
export type PairPlace =
  | { readonly type: 'line'; readonly statement: number }
  | { readonly type: 'inline-table'; readonly list: List; readonly index: number };

/** The index of the last statement that starts at or before `offset`, or -1. */
export function statementAt(statements: readonly Statement[], offset: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function placeWithin(
  document: TomlDocument,
  value: ValueNode | undefined,
  pair: KeyValueNode,
): PairPlace | undefined {
  const at = pair.span.start;
  if (value?.type === 'array') {
    const item = value.items[firstSpanFrom(value.items, (one) => one.value.span, at + 1) - 1];
    return placeWithin(document, item?.value, pair);
  }
  if (value?.type !== 'inline-table') return undefined;
  const index = firstFrom(value.entries, at + 1) - 1;
  const entry = value.entries[index];
  if (entry === pair) return { type: 'inline-table', list: listOf(document, value), index };
  return placeWithin(document, entry?.value, pair);
}

/** Undefined for a pair from another document. */
export function placeOf(document: TomlDocument, pair: KeyValueNode): PairPlace | undefined {
  const statement = statementAt(document.statements, pair.span.start);
  const node = document.statements[statement];
  if (node === pair) return { type: 'line', statement };
  return node?.type === 'key-value' ? placeWithin(document, node.value, pair) : undefined;
}
