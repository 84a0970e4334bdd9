import { findTable } from '../../catalog/tables';
import type { HeaderNode, KeyPart, KeyValueNode, Statement } from '../../toml/tree/nodes';
import { namesOf } from '../place/place';

interface PathPart {
  readonly part: KeyPart;
  readonly isOverride: boolean;
}

/** The paths that name tables, in headers, keys and inline tables, in the order of the text. */
export function namedPaths(statements: readonly Statement[]): readonly PathPart[] {
  let header: readonly string[] = [];
  return statements.flatMap((statement) => {
    if (statement.type === 'junk') return [];
    const found = pathsIn(statement, statement.type === 'header' ? [] : header);
    if (statement.type === 'header') header = namesOf(statement.key.parts);
    return found;
  });
}

/** The parts of the keys of a statement that are paths: names of tables below a table of paths. */
function pathsIn(statement: HeaderNode | KeyValueNode, above: readonly string[]): readonly PathPart[] {
  const { parts } = statement.key;
  const names = [...above, ...namesOf(parts)];
  const own = parts.flatMap((part, at): readonly PathPart[] => {
    const table = findTable(names.slice(0, above.length + at + 1));
    return table?.keys.at(-1) === '*' && !part.broken ? [{ part, isOverride: table.id === 'override' }] : [];
  });
  if (statement.type === 'header' || statement.value?.type !== 'inline-table') return own;
  return [...own, ...statement.value.entries.flatMap((entry) => pathsIn(entry, names))];
}
