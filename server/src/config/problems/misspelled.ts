import { nearestOption, unprefixedOption } from '../../catalog/nearest-option';
import type { CorsOptionKey } from '../../catalog/options';
import type { CorsTable } from '../config';

/** Options without which CORS has no effect. */
const needed: ReadonlySet<string> = new Set(['cors_enabled', 'cors_origins', 'cors_allow_any_origin']);

/**
 * The option that a key of `[api]` probably means; for a key without the prefix, only if `unknown-option` reports
 * it.
 */
function meantBy(name: string): string | undefined {
  if (/^cors/iu.test(name)) return nearestOption(name);
  const option = unprefixedOption(name);
  return option !== undefined && needed.has(option) ? option : undefined;
}

/**
 * Whether the table has a key that is probably a misspelling of the option. `unknown-option` offers to rename it;
 * until then, rules don't conclude that the option is absent.
 */
export const isMisspelled = ({ table }: CorsTable, option: CorsOptionKey): boolean =>
  table.entries.some(({ name, pair }) => name !== option && pair !== undefined && meantBy(name) === option);
