import { tables, type TableSpec } from '../../catalog/tables';
import { pathTableBelow } from './path';

export interface HeaderCandidate {
  readonly table: TableSpec;
  /** What belongs in the place of the name under the cursor. */
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
