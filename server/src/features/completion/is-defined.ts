import type { HeaderNode, Table } from '../../toml/tree/nodes';

/**
 * Whether a header that opens the table at `names` would be one too many: the table is there already, by a header
 * other than `own`, by dotted keys or inline, or its name belongs to something that is not a table.
 */
export function isDefined(root: Table, names: readonly string[], own: HeaderNode): boolean {
  const [name, ...rest] = names;
  return root.entries
    .filter((entry) => entry.name === name)
    .some(({ table, tables }) => {
      const last = tables.at(-1);
      if (rest.length > 0 && last !== undefined) return isDefined(last, rest, own);
      // `key = value`, which no header may extend, an inline table included.
      if (table === undefined || table.kind === 'inline') return true;
      if (rest.length > 0) return isDefined(table, rest, own);
      return table.kind === 'dotted' || (table.kind === 'header' && table.header !== own);
    });
}
