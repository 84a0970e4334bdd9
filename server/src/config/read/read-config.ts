import type { Entry, Table, TomlDocument } from '../../toml/tree/nodes';
import type { Config, CorsTable } from '../config';
import { decideEnvironment } from './environment';
import type { EnvironmentSetting } from './environment';
import { isCompleteTable } from './complete-table';
import { readCorsOption } from './read-option';

export interface ReadOptions {
  readonly environmentSetting: EnvironmentSetting;
  /** A path or URI; undefined for a document that was never saved. */
  readonly path: string | undefined;
}

/** `[api]` and its overrides, in any TOML spelling. Total for every document. */
export function readConfig(document: TomlDocument, { environmentSetting, path }: ReadOptions): Config {
  const api = tableEntry(document.root.entries, 'api');
  const readable = tableEntry(
    document.root.entries.filter(({ table }) => table?.broken === false),
    'api',
  );
  const isOnce = !hasOther(document.root.entries, readable?.entry);
  const apiTable = readable && corsTable(document, readable.entry, readable.table, 'api', isOnce);
  // Overrides have their own headers and stay readable while the header of `[api]` is being typed.
  const parent = readable ?? api;
  const overridesEntry = parent && tableEntry(parent.table.entries, 'cors_overrides');
  const entries = overridesEntry?.table.entries ?? [];
  const repeated = repeatedNames(entries);
  const areOnce = isOnce && !hasOther(parent?.table.entries ?? [], overridesEntry?.entry);
  const overrides = (repeated.size === 0 ? entries : entries.filter(firstOfItsName())).flatMap((entry) =>
    entry.table === undefined || entry.part.broken || entry.table.broken
      ? []
      : [corsTable(document, entry, entry.table, 'override', areOnce && !repeated.has(entry.name))],
  );
  return {
    document,
    environment: decideEnvironment(environmentSetting, path, document),
    api: apiTable,
    overrides,
    tables: apiTable === undefined ? overrides : [apiTable, ...overrides],
  };
}

/**
 * Whether a name is defined again. TOML forbids that, and the second definition isn't read, so it may hide keys.
 */
const hasOther = (entries: readonly Entry[], entry: Entry | undefined): boolean =>
  entry !== undefined && entries.some((other) => other !== entry && other.name === entry.name);

function repeatedNames(entries: readonly Entry[]): ReadonlySet<string> {
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) repeated.add(name);
    names.add(name);
  }
  return repeated;
}

/** Accepts only the first entry of each name. */
function firstOfItsName(): (entry: Entry) => boolean {
  const names = new Set<string>();
  return ({ name }) => {
    const isFirst = !names.has(name);
    names.add(name);
    return isFirst;
  };
}

/** The first entry of this name that is a table. A duplicate is an error in TOML, and the first one counts. */
function tableEntry(entries: readonly Entry[], name: string): { entry: Entry; table: Table } | undefined {
  for (const entry of entries)
    if (entry.name === name && entry.table !== undefined) return { entry, table: entry.table };
  return undefined;
}

function corsTable(
  document: TomlDocument,
  entry: Entry,
  table: Table,
  kind: CorsTable['kind'],
  isOnce: boolean,
): CorsTable {
  return {
    kind,
    path: kind === 'override' ? entry.name : undefined,
    table,
    nameSpan: entry.part.span,
    cors_enabled: readCorsOption(table, 'cors_enabled'),
    cors_origins: readCorsOption(table, 'cors_origins'),
    cors_methods: readCorsOption(table, 'cors_methods'),
    cors_headers: readCorsOption(table, 'cors_headers'),
    cors_max_age: readCorsOption(table, 'cors_max_age'),
    cors_credentials: readCorsOption(table, 'cors_credentials'),
    cors_allow_any_origin: readCorsOption(table, 'cors_allow_any_origin'),
    complete: isOnce && isCompleteTable(document, table),
  };
}
