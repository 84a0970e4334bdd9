import { tables, type TableSpec } from '../../catalog/tables';
import type { HeaderNode, Table } from '../../toml/tree/nodes';
import { pathTableBelow } from './path';

export interface HeaderCandidate {
  readonly table: TableSpec;
  /** What belongs in place of the name under the cursor. */
  readonly names: readonly string[];
}

/** The tables whose names start with the text before the cursor and end with the text after it. */
export function headerCandidates(
  before: readonly string[],
  after: readonly string[],
): readonly HeaderCandidate[] {
  const below = tables.filter(({ keys }) => before.every((name, at) => name === keys[at]));
  const from = before.length;
  if (after.length === 0)
    return below
      .filter(({ keys }) => keys.length > from && pathTableBelow(keys) === undefined)
      .map((table) => ({ table, names: table.keys.slice(from) }));
  return below
    .filter(({ keys }) => keys.length === from + 1 + after.length)
    .filter(({ keys }) => after.every((name, at) => [name, '*'].includes(keys[from + 1 + at] ?? '')))
    .map((table) => ({ table, names: table.keys.slice(from, from + 1) }));
}

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
