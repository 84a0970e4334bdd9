import { quoteKey } from '../parse/keys';
import { indentationOf, lineStartOf } from '../tree/layout';
import { insertMembers } from './list-insertion';
import { listOf } from '../tree/lists';
import type { Entry, HeaderNode, KeyValueNode, Span, Table, TextEdit, TomlDocument } from '../tree/nodes';
import { placeOf } from './pair-place';
import { lineEndFrom } from '../parse/reader';

/** `=` with the spaces that the neighboring pair has around it, unless that one is aligned with others. */
function equalsLike({ key, equals, value }: KeyValueNode): string {
  if (equals === undefined || value === undefined) return ' = ';
  const isTight = key.span.end === equals.start && equals.end === value.span.start;
  return isTight ? '=' : ' = ';
}

function insertLineAfter(document: TomlDocument, { start, end }: Span, line: string): TextEdit[] {
  const at = lineEndFrom(document.text, end);
  const newText = `${document.lineEnd}${indentationOf(document.text, start)}${line}`;
  return [{ span: { start: at, end: at }, newText }];
}

interface Neighbour {
  readonly pair: KeyValueNode;
  /** How many parts of the pair's key lead to the table; the rest name something in it. */
  readonly prefix: number;
}

/** The last pair that writes into the table, directly or through a dotted key. */
function lastPairIn(table: Table): Neighbour | undefined {
  let last: Neighbour | undefined;
  for (const entry of table.entries) {
    const direct =
      entry.pair === undefined ? undefined : { pair: entry.pair, prefix: entry.pair.key.parts.length - 1 };
    const inner = entry.table?.kind === 'dotted' ? lastPairIn(entry.table) : undefined;
    const found = direct ?? (inner && { pair: inner.pair, prefix: inner.prefix - 1 });
    if (found !== undefined && found.pair.span.start >= (last?.pair.span.start ?? 0)) last = found;
  }
  return last;
}

function insertBeside(document: TomlDocument, neighbour: Neighbour, key: string, valueText: string) {
  const { text } = document;
  const { pair, prefix } = neighbour;
  const place = placeOf(document, pair);
  const leading = text.slice(pair.key.span.start, pair.key.parts[prefix]?.span.start);
  const line = `${leading}${key}${equalsLike(pair)}${valueText}`;
  if (place?.type === 'inline-table') return insertMembers(document, place.list, place.index, [line]);
  return insertLineAfter(document, pair.span, line);
}

interface Implied {
  readonly header: HeaderNode;
  /** How many parts of the header's key name the table. */
  readonly length: number;
}

/** The first header below a table that has no header itself. */
function headerBelow(table: Table): Implied | undefined {
  for (const entry of table.entries) {
    for (const child of [entry.table, ...entry.tables]) {
      if (child === undefined) continue;
      if (child.header !== undefined)
        return { header: child.header, length: child.header.key.parts.length - 1 };
      const below = headerBelow(child);
      if (below !== undefined) return { header: below.header, length: below.length - 1 };
    }
  }
  return undefined;
}

function insertWithHeader(document: TomlDocument, table: Table, line: string): readonly TextEdit[] {
  const { text, lineEnd } = document;
  const below = headerBelow(table);
  if (below === undefined) return [];
  const { key, span } = below.header;
  const name = text.slice(key.span.start, key.parts[below.length - 1]?.span.end);
  const at = lineStartOf(text, span.start);
  return [{ span: { start: at, end: at }, newText: `[${name}]${lineEnd}${line}${lineEnd}${lineEnd}` }];
}

function insertAtTop(document: TomlDocument, line: string): readonly TextEdit[] {
  const at = lineStartOf(document.text, 0);
  const gap = document.statements.length > 0 || document.comments.length > 0 ? document.lineEnd : '';
  return [{ span: { start: at, end: at }, newText: `${line}${document.lineEnd}${gap}` }];
}

/**
 * Writes `key = value` into the table in the table's own style: as a line, with a dotted key, or in an inline
 * table. The pair goes after `after`, otherwise after the table's last pair, otherwise after its header.
 */
export function insertPair(
  document: TomlDocument,
  table: Table,
  key: string,
  valueText: string,
  after?: Entry,
): readonly TextEdit[] {
  const name = quoteKey(key);
  const line = `${name} = ${valueText}`;
  const pair = after?.pair;
  const neighbour = pair ? { pair, prefix: pair.key.parts.length - 1 } : lastPairIn(table);
  if (neighbour !== undefined) return insertBeside(document, neighbour, name, valueText);
  if (table.inline !== undefined) return insertMembers(document, listOf(document, table.inline), 0, [line]);
  if (table.header !== undefined) return insertLineAfter(document, table.header.span, line);
  return table.kind === 'root' ? insertAtTop(document, line) : insertWithHeader(document, table, line);
}
