import { entryNamed } from '../toml/find';
import type { Entry, Table, TomlDocument } from '../toml/nodes';
import type { Config, CorsTable } from './config';
import { decideEnvironment } from './environment';
import type { EnvironmentSetting } from './environment';
import { isCompleteTable } from './complete-table';
import { booleanOption, integerOption, listOption, originsOption } from './read-option';

export interface ReadOptions {
  readonly environmentSetting: EnvironmentSetting;
  /** A path or URI; undefined for a document that was never saved. */
  readonly path: string | undefined;
}

/** `[api]` and its overrides, in whatever TOML spelling; total on every document. */
export function readConfig(document: TomlDocument, { environmentSetting, path }: ReadOptions): Config {
  const api = tableEntry(document.root.entries, 'api');
  const readable = tableEntry(
    document.root.entries.filter(({ table }) => table?.broken === false),
    'api',
  );
  const apiTable = readable && corsTable(document, readable.entry, readable.table, 'api');
  // Overrides have headers of their own, and stay readable while the header of `[api]` is being typed.
  const parent = readable ?? api;
  const overridesEntry = parent && tableEntry(parent.table.entries, 'cors_overrides');
  const overrides = (overridesEntry?.table.entries ?? [])
    .filter(firstOfItsName())
    .flatMap((entry) =>
      entry.table === undefined || entry.part.broken || entry.table.broken
        ? []
        : [corsTable(document, entry, entry.table, 'override')],
    );
  return {
    document,
    environment: decideEnvironment(environmentSetting, path, document),
    api: apiTable,
    overrides,
    tables: apiTable === undefined ? overrides : [apiTable, ...overrides],
  };
}

/** Passes an entry unless it has passed one of the same name. */
function firstOfItsName(): (entry: Entry) => boolean {
  const names = new Set<string>();
  return ({ name }) => {
    const isFirst = !names.has(name);
    names.add(name);
    return isFirst;
  };
}

/** The first entry of that name that is a table: a duplicate is an error in TOML, and the first one holds. */
function tableEntry(entries: readonly Entry[], name: string): { entry: Entry; table: Table } | undefined {
  for (const entry of entries)
    if (entry.name === name && entry.table !== undefined) return { entry, table: entry.table };
  return undefined;
}

function corsTable(document: TomlDocument, entry: Entry, table: Table, kind: CorsTable['kind']): CorsTable {
  return {
    kind,
    path: kind === 'override' ? entry.name : undefined,
    table,
    nameSpan: entry.part.span,
    cors_enabled: booleanOption(entryNamed(table, 'cors_enabled')),
    cors_origins: originsOption(entryNamed(table, 'cors_origins')),
    cors_methods: listOption(entryNamed(table, 'cors_methods')),
    cors_headers: listOption(entryNamed(table, 'cors_headers')),
    cors_max_age: integerOption(entryNamed(table, 'cors_max_age')),
    cors_credentials: booleanOption(entryNamed(table, 'cors_credentials')),
    cors_allow_any_origin: booleanOption(entryNamed(table, 'cors_allow_any_origin')),
    complete: isCompleteTable(document, table),
  };
}
