import { nearestOption } from '../catalog/nearest-option';
import type { CorsOptionKey } from '../catalog/options';
import type { CorsTable } from './config';

/**
 * Whether the table has a key that probably stands for the option: `unknown-option` offers to rename it, and then the
 * option is set. Its absence proves nothing as long.
 */
export const isMisspelled = ({ table }: CorsTable, option: CorsOptionKey): boolean =>
  table.entries.some(({ name }) => name !== option && /^cors/iu.test(name) && nearestOption(name) === option);
