import type { Entry, Table } from './nodes';

const isBroken = (entry: Entry): boolean =>
  entry.pair?.broken ?? entry.table?.broken ?? entry.tables.every((table) => table.broken);

/** The entry that `name` refers to in `table`: the first that isn't broken, otherwise the first. */
export function entryNamed(table: Table, name: string): Entry | undefined {
  let broken: Entry | undefined;
  for (const candidate of table.entries) {
    if (candidate.name !== name) continue;
    if (!isBroken(candidate)) return candidate;
    broken ??= candidate;
  }
  return broken;
}

/** The entry at a path of names from the root. In an array of tables, the last one is searched. */
export function entryAt(root: Table, names: readonly string[]): Entry | undefined {
  let table: Table | undefined = root;
  let found: Entry | undefined;
  for (const name of names) {
    found = table && entryNamed(table, name);
    table = found?.table ?? found?.tables.at(-1);
  }
  return found;
}
