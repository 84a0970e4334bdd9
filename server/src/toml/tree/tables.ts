import type {
  Entry,
  HeaderNode,
  InlineTableNode,
  KeyPart,
  KeyValueNode,
  Statement,
  Table,
  ValueNode,
} from './nodes';

/** A name that is defined twice although TOML allows it once. */
export interface Redefinition {
  readonly first: Entry;
  readonly second: Entry;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingTable = Omit<Mutable<Table>, 'entries'> & { readonly entries: GrowingEntry[] };
type GrowingEntry = Omit<Mutable<Entry>, 'table' | 'tables'> & {
  table: GrowingTable | undefined;
  /** Empty lists are shared, so only a non-empty one may grow. */
  tables: GrowingTable[];
};

interface Index {
  /**
   * Maps each name to its entry: the first that isn't broken, otherwise the first. A small table without duplicates
   * has no map, because searching its entries is faster.
   */
  readonly names: Map<GrowingTable, Map<string, GrowingEntry>>;
  readonly redefinitions: Redefinition[];
}

function newTable(kind: Table['kind'], broken: boolean): GrowingTable {
  return { kind, entries: [], header: undefined, inline: undefined, broken, complete: !broken };
}

const none: GrowingTable[] = [];

function newEntry(part: KeyPart): GrowingEntry {
  return { name: part.name, part, pair: undefined, value: undefined, table: undefined, tables: none };
}

const isBroken = (entry: GrowingEntry): boolean =>
  entry.pair?.broken ?? entry.table?.broken ?? entry.tables.every((table) => table.broken);

/** Tables with more entries than this get a map. */
const few = 8;

function add(index: Index, table: GrowingTable, entry: GrowingEntry): void {
  const { entries } = table;
  const known = find(index, table, entry.name);
  if ((entries.length === few || known !== undefined) && !index.names.has(table))
    index.names.set(table, new Map(entries.map((each) => [each.name, each])));
  entries.push(entry);
  if (known === undefined || (isBroken(known) && !isBroken(entry)))
    index.names.get(table)?.set(entry.name, entry);
  else if (!isBroken(known) && !isBroken(entry)) index.redefinitions.push({ first: known, second: entry });
}

const find = (index: Index, table: GrowingTable, name: string): GrowingEntry | undefined =>
  table.entries.length > few || index.names.has(table)
    ? index.names.get(table)?.get(name)
    : table.entries.find((entry) => entry.name === name);

function addTable(index: Index, parent: GrowingTable, part: KeyPart, table: GrowingTable): GrowingTable {
  const entry = newEntry(part);
  entry.table = table;
  add(index, parent, entry);
  return table;
}

/** The table that a dotted key leads into. TOML lets dotted keys extend only tables that dotted keys created. */
function dottedTable(index: Index, parent: GrowingTable, part: KeyPart, pair: KeyValueNode): GrowingTable {
  const known = find(index, parent, part.name)?.table;
  const isProvisional = pair.key.broken || pair.equals === undefined;
  if (known?.kind !== 'dotted') {
    return addTable(index, parent, part, newTable('dotted', isProvisional));
  }
  // A table implied by a half-typed line becomes real with the first complete line.
  known.broken &&= isProvisional;
  return known;
}

/** The table that a header's key passes through on the way to its last part. */
function passedTable(index: Index, parent: GrowingTable, part: KeyPart): GrowingTable {
  const known = find(index, parent, part.name);
  const element = known?.tables.at(-1);
  if (element !== undefined) return element;
  if (known?.table !== undefined && known.table.kind !== 'inline') return known.table;
  return addTable(index, parent, part, newTable('implicit', false));
}

/** Whether later text may belong inside the value because it is unclosed. */
export function isUnclosed(value: ValueNode | undefined): boolean {
  if (value?.type === 'array') return !value.closed || value.items.some((item) => isUnclosed(item.value));
  if (value?.type === 'inline-table')
    return !value.closed || value.entries.some((pair) => isUnclosed(pair.value));
  return value?.type === 'string' && value.broken && value.style.startsWith('multiline');
}

/**
 * Whether the key may be meant differently, or the value may contain later keys. A value that is merely invalid
 * can't.
 */
const hidesKeys = (pair: KeyValueNode): boolean =>
  pair.broken && (pair.key.broken || pair.equals === undefined || isUnclosed(pair.value));

function inlineTable(index: Index, node: InlineTableNode): GrowingTable {
  const table = newTable('inline', false);
  table.inline = node;
  table.complete = !node.broken;
  for (const pair of node.entries) assign(index, table, pair);
  return table;
}

function assign(index: Index, owner: GrowingTable, pair: KeyValueNode): void {
  let table = owner;
  for (const part of pair.key.parts.slice(0, -1)) {
    if (hidesKeys(pair)) table.complete = false;
    table = dottedTable(index, table, part, pair);
  }
  if (hidesKeys(pair)) table.complete = false;
  const last = pair.key.parts.at(-1);
  if (last === undefined) return;
  const entry = newEntry(last);
  entry.pair = pair;
  entry.value = pair.value;
  if (pair.value?.type === 'inline-table') entry.table = inlineTable(index, pair.value);
  add(index, table, entry);
}

function arrayElement(index: Index, parent: GrowingTable, part: KeyPart, broken: boolean): GrowingTable {
  const table = newTable('array-element', broken);
  const known = find(index, parent, part.name);
  if (known !== undefined && known.tables.length > 0) {
    known.tables.push(table);
  } else {
    const entry = newEntry(part);
    entry.tables = [table];
    add(index, parent, entry);
  }
  return table;
}

function headerTable(index: Index, parent: GrowingTable, part: KeyPart, broken: boolean): GrowingTable {
  const known = find(index, parent, part.name)?.table;
  // A half-typed header is kept apart from a table that happens to have its name.
  const isImplied = known?.kind === 'implicit' || (known?.kind === 'dotted' && known.broken);
  if (known === undefined || !isImplied || broken)
    return addTable(index, parent, part, newTable('header', broken));
  known.kind = 'header';
  known.broken = false;
  return known;
}

function open(index: Index, root: GrowingTable, header: HeaderNode): GrowingTable {
  const { parts } = header.key;
  let parent = root;
  for (const part of parts.slice(0, -1)) parent = passedTable(index, parent, part);
  const last = parts.at(-1);
  if (last === undefined) return parent;
  const make = header.array ? arrayElement : headerTable;
  const table = make(index, parent, last, header.broken);
  table.header = header;
  return table;
}

/**
 * The meaning of the statements: headers, dotted keys, inline tables and arrays of tables merged into one tree.
 * Names that TOML doesn't allow to be redefined become separate entries and are reported as redefinitions.
 */
export function tableOf(statements: readonly Statement[]): {
  readonly root: Table;
  readonly redefinitions: readonly Redefinition[];
} {
  const index: Index = { names: new Map(), redefinitions: [] };
  const root = newTable('root', false);
  let current = root;
  for (const statement of statements) {
    if (statement.type === 'key-value') {
      if (hidesKeys(statement)) current.complete = false;
      assign(index, current, statement);
    } else if (statement.type === 'header') {
      if (statement.broken) current.complete = false;
      current = open(index, root, statement);
    } else {
      current.complete = false;
    }
  }
  return { root, redefinitions: index.redefinitions };
}
