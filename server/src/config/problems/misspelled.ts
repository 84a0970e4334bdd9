import { nearestOption } from '../../catalog/nearest-option';
import type { CorsOptionKey } from '../../catalog/options';
import type { CorsTable } from '../config';

/**
 * Whether the table has a key that is probably a misspelling of the option: `unknown-option` offers to rename it, and then the
 * option is set. Until then its absence proves nothing.
 */
export const isMisspelled = ({ table }: CorsTable, option: CorsOptionKey): boolean =>
  table.entries.some(({ name }) => name !== option && /^cors/iu.test(name) && nearestOption(name) === option);
