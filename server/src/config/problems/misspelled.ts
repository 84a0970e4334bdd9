import { nearestOption, unprefixedOption } from '../../catalog/nearest-option';
import type { CorsOptionKey } from '../../catalog/options';
import type { CorsTable } from '../config';

/** Those that leave CORS without effect where they are absent. */
const needed: ReadonlySet<string> = new Set(['cors_enabled', 'cors_origins', 'cors_allow_any_origin']);

/** The option that a key of `[api]` probably means; one without the prefix only where `unknown-option` warns of it. */
function meantBy(name: string): string | undefined {
  if (/^cors/iu.test(name)) return nearestOption(name);
  const option = unprefixedOption(name);
  return option !== undefined && needed.has(option) ? option : undefined;
}

/**
 * Whether the table has a key that is probably a misspelling of the option: `unknown-option` offers to rename it, and then the
 * option is set. Until then its absence proves nothing.
 */
export const isMisspelled = ({ table }: CorsTable, option: CorsOptionKey): boolean =>
  table.entries.some(({ name, pair }) => name !== option && pair !== undefined && meantBy(name) === option);
