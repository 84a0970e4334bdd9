import { commandModeOptions } from './command-mode-options';
import { corsOptions } from './cors-options';
import { flatRateLimitOptions, rateLimitEndpointOptions, rateLimitOptions } from './rate-limit-options';
import { serverOptions } from './server-options';
import type { OptionSpec, TypeMap } from './spec';

/** Every option of `[api]` that is not a table, in the order in which it is offered. */
export const apiOptions = { ...serverOptions, ...corsOptions, ...flatRateLimitOptions } as const;

export type CorsOptionKey = keyof typeof corsOptions;
export type OptionKey = keyof typeof apiOptions;

/** `[api]` with every key present; `undefined` where neither the file nor the documentation gives a value. */
export type ApiConfig = {
  readonly [Key in OptionKey]:
    | TypeMap[(typeof apiOptions)[Key]['type']]
    | ((typeof apiOptions)[Key] extends { readonly default: unknown } ? never : undefined);
};

/** The documented defaults; `cors_allow_any_origin` is assumed to be off, as nothing states it. */
export const corsDefaults = {
  cors_enabled: corsOptions.cors_enabled.default,
  cors_origins: corsOptions.cors_origins.default,
  cors_methods: corsOptions.cors_methods.default,
  cors_headers: corsOptions.cors_headers.default,
  cors_max_age: corsOptions.cors_max_age.default,
  cors_credentials: corsOptions.cors_credentials.default,
  cors_allow_any_origin: false,
} as const satisfies { readonly [Key in CorsOptionKey]: TypeMap[(typeof corsOptions)[Key]['type']] };

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

/** The options of a table, by name, as one shape. */
export const optionsOf = (table: OptionTableId): Readonly<Record<string, OptionSpec>> =>
  optionsByTable[table];

/** The option `name` of a table; undefined for a name that the catalogue does not know. */
export function findOption(table: OptionTableId, name: string): OptionSpec | undefined {
  const options = optionsOf(table);
  return Object.hasOwn(options, name) ? options[name] : undefined;
}
