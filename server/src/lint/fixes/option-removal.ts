import type { Config } from '../../config/config';
import { removePair, removeTable } from '../../toml/edit/edit';
import type { Entry } from '../../toml/tree/nodes';
import type { Fix } from '../rule';

/** Removes an option. Also removes an override left without options, since it would have no effect. */
export function optionRemoval(config: Config, entry: Entry): Fix {
  const emptied = config.overrides.find(
    ({ table }) => table.entries.length === 1 && table.entries[0] === entry,
  );
  return {
    title:
      emptied === undefined
        ? `Remove \`${entry.name}\` to use the default`
        : 'Remove the override, which sets nothing else',
    safety: 'suggestion',
    edits:
      emptied === undefined
        ? removePair(config.document, entry)
        : removeTable(config.document, emptied.table),
    preferred: true,
  };
}
