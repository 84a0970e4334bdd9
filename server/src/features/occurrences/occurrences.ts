import type { Config } from '../../config/config';
import type { KeyPart, Span, Statement, StringNode, ValueNode } from '../../toml/tree/nodes';
import { namedPaths } from './paths';

/** A place in the file that names an origin or the path of a table. */
export interface Occurrence {
  readonly kind: 'origin' | 'path';
  /** The origin as browsers send it, or the decoded path. */
  readonly name: string;
  /** Between the quotes. */
  readonly span: Span;
  readonly node: StringNode | KeyPart;
  /** `definition`: the table of the path, or the entry of an origin in `[api]`. */
  readonly role: 'definition' | 'use';
}

/**
 * Every place that names an origin of a list, or a path that has a table of its own: in lists and headers, and in any
 * other string of the file that is equal to one.
 */
function occurrencesIn(config: Config): readonly Occurrence[] {
  const found = new Map<number, Occurrence>();
  const names = new Map<string, Occurrence['kind']>();
  const keep = (occurrence: Occurrence): void => {
    if (!found.has(occurrence.span.start)) found.set(occurrence.span.start, occurrence);
    names.set(occurrence.name, occurrence.kind);
  };
  for (const table of config.tables)
    for (const { item, origin, repair } of table.cors_origins?.judged ?? [])
      if (origin !== undefined && repair !== 'guesses') {
        const role = table.kind === 'api' ? 'definition' : 'use';
        keep({ kind: 'origin', name: origin, span: item.span, node: item.node, role });
      }
  for (const { part, isOverride } of namedPaths(config.document.statements))
    keep({
      kind: 'path',
      name: part.name,
      span: withinQuotes(part),
      node: part,
      role: isOverride ? 'definition' : 'use',
    });
  for (const node of config.document.statements.flatMap(stringsOf)) {
    const kind = names.get(node.value);
    if (kind !== undefined && !found.has(node.content.start))
      found.set(node.content.start, { kind, name: node.value, span: node.content, node, role: 'use' });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Every place of the name under the offset; empty where there is none. */
export function occurrencesAt(config: Config, offset: number): readonly Occurrence[] {
  const all = occurrencesIn(config);
  const at = all.find(({ span }) => span.start <= offset && offset <= span.end);
  return at === undefined ? [] : all.filter(({ kind, name }) => kind === at.kind && name === at.name);
}

const withinQuotes = ({ span, style }: KeyPart): Span =>
  style === 'bare' ? span : { start: span.start + 1, end: span.end - 1 };

function stringsOf(statement: Statement): readonly StringNode[] {
  return statement.type === 'key-value' && statement.value !== undefined ? stringsIn(statement.value) : [];
}

function stringsIn(value: ValueNode): readonly StringNode[] {
  if (value.type === 'string') return value.broken ? [] : [value];
  if (value.type === 'array') return value.items.flatMap((item) => stringsIn(item.value));
  if (value.type === 'inline-table') return value.entries.flatMap(stringsOf);
  return [];
}
