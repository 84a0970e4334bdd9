import type { KeyPart, KeyValueNode, TomlDocument } from './nodes';

/**
 * Every part of a key or header that names the entry at `path` from the root. A table may be defined by several
 * headers, dotted keys and inline tables, and has to be renamed in all of them.
 */
export function partsNaming({ statements }: TomlDocument, path: readonly string[]): readonly KeyPart[] {
  const found: KeyPart[] = [];
  let section: readonly string[] = [];
  for (const statement of statements) {
    if (statement.type === 'key-value') found.push(...partsIn(section, statement, path));
    if (statement.type !== 'header') continue;
    found.push(...partsOf([], statement.key.parts, path));
    section = statement.key.parts.map(({ name }) => name);
  }
  return found;
}

function partsIn(base: readonly string[], pair: KeyValueNode, path: readonly string[]): readonly KeyPart[] {
  const { key, value } = pair;
  const own = partsOf(base, key.parts, path);
  if (value?.type !== 'inline-table') return own;
  const inside = [...base, ...key.parts.map(({ name }) => name)];
  return [...own, ...value.entries.flatMap((entry) => partsIn(inside, entry, path))];
}

/** The part at the end of `path`, if the names before it match. */
function partsOf(
  base: readonly string[],
  parts: readonly KeyPart[],
  path: readonly string[],
): readonly KeyPart[] {
  const part = parts[path.length - 1 - base.length];
  const names = [...base, ...parts.map(({ name }) => name)];
  return part !== undefined && path.every((name, index) => names[index] === name) ? [part] : [];
}
