import assert from 'node:assert/strict';
import { getStaticTOMLValue, parseTOML, type AST } from 'toml-eslint-parser';
import type { Entry, Key, Table, TomlDocument, ValueNode } from '../../../server/src/toml/tree/nodes';

const plain = (value: bigint | number | string | boolean): string =>
  // TOML leaves open which line end a multi-line string decodes to.
  `${typeof value} ${String(value).replaceAll('\r\n', '\n')}`;

/** Every key part and every value with its span, in document order; scalars with what they decode to. */
function ours(document: TomlDocument): string[] {
  const told: string[] = [];
  const tellKey = (key: Key): void => {
    for (const { span, name } of key.parts) told.push(`key ${span.start}-${span.end} ${name}`);
  };
  const tellValue = (value: ValueNode): void => {
    const { type, span } = value;
    const decoded = 'value' in value ? plain(value.value) : '';
    told.push(`${type} ${span.start}-${span.end} ${decoded}`);
    if (value.type === 'array') for (const item of value.items) tellValue(item.value);
    if (value.type !== 'inline-table') return;
    for (const pair of value.entries) {
      tellKey(pair.key);
      if (pair.value !== undefined) tellValue(pair.value);
    }
  };
  for (const statement of document.statements) {
    if (statement.type === 'junk') continue;
    tellKey(statement.key);
    if (statement.type === 'key-value' && statement.value !== undefined) tellValue(statement.value);
  }
  return told;
}

const kinds: Readonly<Record<string, string>> = {
  'offset-date-time': 'datetime',
  'local-date-time': 'datetime',
  'local-date': 'datetime',
  'local-time': 'datetime',
};

/** The same, told by toml-eslint-parser. */
function theirs(program: AST.TOMLProgram, shift: number): string[] {
  const told: string[] = [];
  const place = ([start, end]: readonly [number, number]): string => `${start + shift}-${end + shift}`;
  const tellKey = (key: AST.TOMLKey): void => {
    for (const part of key.keys) {
      told.push(`key ${place(part.range)} ${part.type === 'TOMLBare' ? part.name : part.value}`);
    }
  };
  const tellValue = (node: AST.TOMLContentNode): void => {
    if (node.type === 'TOMLArray') {
      told.push(`array ${place(node.range)} `);
      node.elements.forEach(tellValue);
    } else if (node.type === 'TOMLInlineTable') {
      told.push(`inline-table ${place(node.range)} `);
      node.body.forEach(tellPair);
    } else {
      const decoded = node.kind === 'integer' ? plain(node.bigint) : plain(node.value as number);
      const kind = kinds[node.kind] ?? node.kind;
      told.push(`${kind} ${place(node.range)} ${kind === 'datetime' ? '' : decoded}`);
    }
  };
  const tellPair = (pair: AST.TOMLKeyValue): void => {
    tellKey(pair.key);
    tellValue(pair.value);
  };
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      tellPair(node);
    } else {
      tellKey(node.key);
      node.body.forEach(tellPair);
    }
  }
  return told;
}

function assertEntry(entry: Entry, data: unknown): void {
  if (entry.tables.length > 0) {
    assert.ok(Array.isArray(data) && data.length === entry.tables.length, entry.name);
    entry.tables.forEach((table, index) => {
      assertTable(table, data[index]);
    });
  } else if (entry.table !== undefined) {
    assertTable(entry.table, data);
  } else if (entry.value?.type === 'array') {
    assert.ok(Array.isArray(data) && data.length === entry.value.items.length, entry.name);
  } else {
    assert.equal(typeof data === 'object' && !(data instanceof Date), false, entry.name);
  }
}

/** The table view has the names that the data have, each once, and tables where they have tables. */
function assertTable(table: Table, data: unknown): void {
  assert.ok(typeof data === 'object' && data !== null);
  const names = table.entries.map(({ name }) => name);
  assert.deepEqual(names.toSorted(), Object.keys(data).toSorted());
  assert.equal(table.complete, true);
  for (const entry of table.entries) assertEntry(entry, (data as Record<string, unknown>)[entry.name]);
}

/** Holds a tree of a valid document to what toml-eslint-parser reads in it: keys, values, spans, tables. */
export function assertLikeOracle(document: TomlDocument, tomlVersion: '1.0' | '1.1'): void {
  const hasMark = document.text.startsWith('\ufeff');
  const program = parseTOML(hasMark ? document.text.slice(1) : document.text, { tomlVersion });
  assert.deepEqual(document.problems, []);
  assert.deepEqual(ours(document), theirs(program, hasMark ? 1 : 0));
  assertTable(document.root, getStaticTOMLValue(program));
}
