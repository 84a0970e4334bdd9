import { commandModeOptions } from './command-mode-options';
import { corsOptions } from './cors-options';
import { flatRateLimitOptions, rateLimitEndpointOptions, rateLimitOptions } from './rate-limit-options';
import { serverOptions } from './server-options';
import type { DecidedSpec, OptionSpec, OptionType } from './spec';

/** Every option of `[api]` that isn't a table, in the order in which they are offered. */
export const apiOptions = { ...serverOptions, ...corsOptions, ...flatRateLimitOptions } as const;

export type CorsOptionKey = keyof typeof corsOptions;
export type OptionKey = keyof typeof apiOptions;

/** The names of the CORS options, in documentation order. */
export const corsOptionKeys = Object.keys(corsOptions) as readonly CorsOptionKey[];

type CorsSpec<Key extends CorsOptionKey> = (typeof corsOptions)[Key];

/** The CORS options of one type: `CorsOptionOf<'strings'>` are the lists. */
export type CorsOptionOf<Type extends OptionType> = {
  [Key in CorsOptionKey]: CorsSpec<Key>['type'] extends Type ? Key : never;
}[CorsOptionKey];

type CorsDefaults = {
  readonly [Key in CorsOptionKey]: CorsSpec<Key> extends
    { readonly default: infer Value } | { readonly assumed: infer Value }
    ? Value
    : never;
};

const defaultOf = (spec: DecidedSpec): unknown => ('default' in spec ? spec.default : spec.assumed);

/** The documented defaults, and the assumed ones where none is stated. */
export const corsDefaults = Object.fromEntries(
  corsOptionKeys.map((key) => [key, defaultOf(corsOptions[key])]),
) as CorsDefaults;

/** The options that the documentation shows inside `[api.cors_overrides."<path>"]`. */
export const overrideKeysShown: ReadonlySet<string> = new Set<CorsOptionKey>([
  'cors_origins',
  'cors_methods',
]);

/** The options of each known table, by the table's id in `tables.ts`. */
export const optionsByTable = {
  api: apiOptions,
  override: corsOptions,
  'rate-limit': rateLimitOptions,
  'rate-limit-endpoint': rateLimitEndpointOptions,
  'command-mode': commandModeOptions,
} as const satisfies Record<string, Readonly<Record<string, OptionSpec>>>;

export type OptionTableId = keyof typeof optionsByTable;

export const isCorsOption = (name: string): name is CorsOptionKey => Object.hasOwn(corsOptions, name);

/** The options of a table by name, with one common type. */
export const optionsOf = (table: OptionTableId): Readonly<Record<string, OptionSpec>> =>
  optionsByTable[table];

/** The option `name` of a table; undefined for a name that isn't in the catalog. */
export function findOption(table: OptionTableId, name: string): OptionSpec | undefined {
  const options = optionsOf(table);
  return Object.hasOwn(options, name) ? options[name] : undefined;
}
