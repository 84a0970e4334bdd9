import { entryAt } from '../toml/find';
import type { Table } from '../toml/nodes';

/** The table that the names lead to; of an array of tables, the last. */
export function tableAt(root: Table, names: readonly string[]): Table | undefined {
  if (names.length === 0) return root;
  const entry = entryAt(root, names);
  return entry?.table ?? entry?.tables.at(-1);
}
