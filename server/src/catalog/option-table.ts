import { optionsByTable, type OptionTableId } from './options';
import { findTable } from './tables';

/** The catalog table at a path of names from the root; undefined if it has no options. */
export function optionTableOf(names: readonly string[]): OptionTableId | undefined {
  const id = findTable(names)?.id;
  return id !== undefined && Object.hasOwn(optionsByTable, id) ? (id as OptionTableId) : undefined;
}
