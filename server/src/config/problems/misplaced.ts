import { isCorsOption } from '../../catalog/options';
import { nearestOption } from '../../catalog/nearest-option';
import type { Entry, Table, TomlDocument } from '../../toml/tree/nodes';
import { quoteKey } from '../../toml/parse/keys';
import { knownTables } from './known-tables';

/** An option of `[api]` where License Monitor doesn't read it. */
interface MisplacedOption {
  readonly entry: Entry;
  /** The option of `[api]` that it probably is; undefined if none is similar. */
  readonly name: string | undefined;
}

export interface Misplaced {
  /** The entry of the option, or of the table that contains such options. */
  readonly entry: Entry;
  readonly options: readonly MisplacedOption[];
  /** As messages say it: "at the top level", "in `[cors]`". */
  readonly place: string;
}

/** The `cors_*` options outside `[api]` and its overrides, and whole tables of them such as `[cors]`. */
export function misplacedOptions(document: TomlDocument): readonly Misplaced[] {
  const { root } = document;
  const api = apiOf(document);
  return [
    ...singles(root, 'at the top level', (name) => /^cors(?:_|$)/u.test(name)),
    ...tableOfOptions(root, '[cors]'),
    ...(api === undefined ? [] : [...tableOfOptions(api, '[api.cors]'), ...inUnknownTables(api)]),
    ...inOtherTables(root),
    ...knownTables(document).flatMap(({ spec, table }) =>
      table === undefined || spec.id === 'api' || spec.id === 'override'
        ? []
        : singles(table, `in \`${spec.header}\``, isOption),
    ),
  ];
}

const apiOf = ({ root }: TomlDocument): Table | undefined =>
  root.entries.find(({ name, table }) => name === 'api' && table !== undefined)?.table;

/** Tables such as `[API]`: names are case-sensitive, so the options in them aren't read. */
export const wrongCaseTables = ({ root }: TomlDocument): readonly Entry[] =>
  root.entries.filter(
    ({ name, part, table }) =>
      name !== 'api' && name.toLowerCase() === 'api' && !part.broken && table?.broken === false,
  );

/**
 * `[api.security]` with `cors_credentials` in it. A name that resembles `cors_overrides` is left to another rule.
 */
function inUnknownTables(api: Table): readonly Misplaced[] {
  return api.entries.flatMap(({ name, table, part }) =>
    table === undefined || part.broken || table.broken || name === 'rate_limit' || /^cors/iu.test(name)
      ? []
      : singles(table, `in \`[api.${quoteKey(name)}]\``, isOption),
  );
}

/** Names at the top that are looked at elsewhere, whatever their case. */
const ownTables: ReadonlySet<string> = new Set(['api', 'cors', 'cors_overrides', 'command_mode']);

/** `[server]`, `[http.api]` or `[[listener]]` with `cors_origins` in it. */
function inOtherTables(root: Table): readonly Misplaced[] {
  return root.entries
    .filter(({ name }) => !ownTables.has(name.toLowerCase()))
    .flatMap((entry) => below(entry, [entry.name]));
}

function below({ table, tables, part }: Entry, names: readonly string[]): readonly Misplaced[] {
  const all = table === undefined ? tables : [table];
  if (part.broken || all.length === 0) return [];
  const header = names.map(quoteKey).join('.');
  const place = `in \`${table === undefined ? `[[${header}]]` : `[${header}]`}\``;
  return all
    .filter(({ broken }) => !broken)
    .flatMap((one) => [
      ...singles(one, place, isOption),
      ...one.entries.flatMap((entry) => below(entry, [...names, entry.name])),
    ]);
}

const isOption = (name: string): boolean => isCorsOption(name) || name === 'cors_overrides';

const nameOf = (name: string): string | undefined => (isOption(name) ? name : nearestOption(name));

function singles(table: Table, place: string, belongs: (name: string) => boolean): readonly Misplaced[] {
  return table.entries
    .filter((entry) => belongs(entry.name) && !entry.part.broken && isSet(entry))
    .map((entry) => ({ entry, options: [{ entry, name: nameOf(entry.name) }], place }));
}

/** By a value, or by table headers such as `[cors_overrides."/path"]`. */
const isSet = ({ name, pair, table }: Entry): boolean =>
  (pair?.equals !== undefined && !(name === 'cors' && table !== undefined)) ||
  (name === 'cors_overrides' && table?.broken === false);

/** `[cors]` with `origins` or `cors_origins` in it, and `cors = true`. */
function tableOfOptions(parent: Table, header: string): readonly Misplaced[] {
  return parent.entries
    .filter(({ name, part, table }) => name === 'cors' && !part.broken && table?.broken === false)
    .map((entry) => ({
      entry,
      options: (entry.table?.entries ?? []).map((option) => ({
        entry: option,
        name: nameOf(/^cors/iu.test(option.name) ? option.name : `cors_${option.name}`),
      })),
      place: `in \`${header}\``,
    }));
}

/** Whether the option is set where License Monitor doesn't read it, so the advice is to move it. */
export const isMisplaced = (document: TomlDocument, option: string): boolean =>
  misplacedOptions(document).some(({ options }) => options.some(({ name }) => name === option));
