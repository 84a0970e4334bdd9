import { entryAt } from '../../toml/tree/find';
import type { Table } from '../../toml/tree/nodes';

/** The table at a path of names; in an array of tables, the last one. */
export function tableAt(root: Table, names: readonly string[]): Table | undefined {
  if (names.length === 0) return root;
  const entry = entryAt(root, names);
  return entry?.table ?? entry?.tables.at(-1);
}
