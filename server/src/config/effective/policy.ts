import { overrideKeysShown, type CorsOptionKey } from '../../catalog/options';
import { assume } from './assumptions';
import type { Assumption, AssumptionId } from './assumptions';
import type { Config, CorsTable } from '../config';
import { booleanInEffect, credentialsInEffect, listInEffect, integerInEffect } from './in-effect';
import type { Decided, DecidedOption } from './in-effect';

/** The name of each CORS option in a policy. */
const names = {
  cors_enabled: 'enabled',
  cors_allow_any_origin: 'anyOrigin',
  cors_origins: 'origins',
  cors_methods: 'methods',
  cors_headers: 'headers',
  /** Seconds. */
  cors_max_age: 'maxAge',
  cors_credentials: 'credentials',
} as const satisfies Record<CorsOptionKey, string>;

/** Every option in the catalog with its value and the place that decides it. */
export type DecidedOptions = {
  readonly [Key in CorsOptionKey as (typeof names)[Key]]: DecidedOption<Key>;
};

/** The CORS rules that apply to one path, each with the place that decides it. */
export interface Policy extends DecidedOptions {
  readonly path: string;
  /** The override that applies to the path, if any. */
  readonly override: CorsTable | undefined;
  /** What had to be assumed because the documentation doesn't say. */
  readonly assumptions: readonly Assumption[];
}

/** The value of one option and the place that decides it. */
export const decidedBy = (policy: DecidedOptions, key: CorsOptionKey): Decided<unknown> => policy[names[key]];

/** The rules for a path such as `/api/health`; query and fragment are ignored. Total. */
export function effectivePolicy(config: Config, path: string): Policy {
  const override = findOverride(config, path);
  const table = override ?? config.api;
  const decided: DecidedOptions = {
    enabled: booleanInEffect(config, table, 'cors_enabled'),
    anyOrigin: booleanInEffect(config, table, 'cors_allow_any_origin'),
    origins: listInEffect(config, table, 'cors_origins'),
    methods: listInEffect(config, table, 'cors_methods'),
    headers: listInEffect(config, table, 'cors_headers'),
    maxAge: integerInEffect(config, table, 'cors_max_age'),
    credentials: credentialsInEffect(config, table),
  };
  return {
    path,
    override,
    ...decided,
    assumptions: assume([
      ...pathAssumptions(config, override),
      ...(config.document.problems.length > 0 ? (['broken-file'] as const) : []),
      ...Object.values(decided).flatMap((one) => optionAssumptions(one)),
    ]),
  };
}

/**
 * The override for a path under the assumption `path-prefix`: whole segments are compared, and the longest match
 * wins.
 */
export function findOverride({ overrides }: Config, path: string): CorsTable | undefined {
  const wanted = path.replace(/[?#].*$/s, '');
  return overrides
    .filter((override) => covers(override.path ?? '', wanted))
    .reduce<CorsTable | undefined>(
      (best, next) => ((best?.path ?? '').length < (next.path ?? '').length ? next : best),
      undefined,
    );
}

/** `/api/admin` covers itself, `/api/admin/` and `/api/admin/users`, but not `/api/administrators`. */
function covers(prefix: string, path: string): boolean {
  if (!prefix.startsWith('/')) return false;
  const base = prefix.replace(/(?<!\/)\/+$/u, '');
  return path === base || path.startsWith(`${base}/`);
}

function pathAssumptions({ overrides }: Config, override: CorsTable | undefined): readonly AssumptionId[] {
  if (overrides.length === 0) return [];
  const unshown = override?.table.entries.some(
    ({ name }) => name.startsWith('cors_') && !overrideKeysShown.has(name),
  );
  return unshown === true ? ['path-prefix', 'override-option'] : ['path-prefix'];
}

function optionAssumptions({ by, inherited }: Decided<unknown>): readonly AssumptionId[] {
  return [
    ...(inherited ? (['inheritance'] as const) : []),
    ...(by.kind === 'unreadable' ? (['unreadable'] as const) : []),
  ];
}
