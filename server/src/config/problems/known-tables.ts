import { tables, type TableSpec } from '../../catalog/tables';
import type { Entry, Table, TomlDocument } from '../../toml/tree/nodes';

export interface KnownEntry {
  readonly spec: TableSpec;
  readonly entry: Entry;
  /** Undefined if the name isn't a table: a value, or `[[name]]`. */
  readonly table: Table | undefined;
}

/** Every entry that the catalog has as a table, in any spelling, except those with broken headers. */
export const knownTables = ({ root }: TomlDocument): readonly KnownEntry[] =>
  tables.flatMap((spec) =>
    entriesAt(root, spec.keys)
      .filter(({ part, table }) => !part.broken && table?.broken !== true)
      .map((entry) => ({ spec, entry, table: entry.table })),
  );

function entriesAt(root: Table, keys: readonly string[]): readonly Entry[] {
  const [key, ...rest] = keys;
  const named = root.entries.filter(({ name }) => key === '*' || name === key);
  if (rest.length === 0) return named;
  return named.flatMap(({ table }) => (table === undefined ? [] : entriesAt(table, rest)));
}
