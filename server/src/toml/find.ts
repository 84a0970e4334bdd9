import type { Entry, Table } from './nodes';

const isBroken = (entry: Entry): boolean =>
  entry.pair?.broken ?? entry.table?.broken ?? entry.tables.every((table) => table.broken);

/** The entry that `name` means in `table`: the first that is not broken, else the first. */
export function entry(table: Table, name: string): Entry | undefined {
  let broken: Entry | undefined;
  for (const candidate of table.entries) {
    if (candidate.name !== name) continue;
    if (!isBroken(candidate)) return candidate;
    broken ??= candidate;
  }
  return broken;
}
