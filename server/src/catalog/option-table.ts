import { optionsByTable, type OptionTableId } from './options';
import { findTable } from './tables';

/** The catalogue's table that the names from the root lead to; undefined where it has no options. */
export function optionTableOf(names: readonly string[]): OptionTableId | undefined {
  const id = findTable(names)?.id;
  return id !== undefined && Object.hasOwn(optionsByTable, id) ? (id as OptionTableId) : undefined;
}
