import { listOf, type List } from '../tree/lists';
import type { KeyValueNode, Statement, TomlDocument, ValueNode } from '../tree/nodes';

/** Where a pair is written: as a statement of its own, or among the members of an inline table. */
export type PairPlace =
  | { readonly type: 'line'; readonly statement: number }
  | { readonly type: 'inline-table'; readonly list: List; readonly index: number };

/** The index of the last statement that begins at or before `offset`, or -1. */
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
  const covers = ({ span }: ValueNode | KeyValueNode): boolean =>
    span.start <= pair.span.start && pair.span.end <= span.end;
  if (value?.type === 'array') {
    return placeWithin(document, value.items.find((item) => covers(item.value))?.value, pair);
  }
  if (value?.type !== 'inline-table') return undefined;
  const index = value.entries.indexOf(pair);
  if (index >= 0) return { type: 'inline-table', list: listOf(document, value), index };
  return placeWithin(document, value.entries.find(covers)?.value, pair);
}

/** Undefined for a pair of another document. */
export function placeOf(document: TomlDocument, pair: KeyValueNode): PairPlace | undefined {
  const statement = statementAt(document.statements, pair.span.start);
  const node = document.statements[statement];
  if (node === pair) return { type: 'line', statement };
  return node?.type === 'key-value' ? placeWithin(document, node.value, pair) : undefined;
}
