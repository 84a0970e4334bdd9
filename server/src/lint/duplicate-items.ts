import type { CorsTable, ListItem } from '../config/config';
import { listItems, type ListName, type PlacedItem } from './list-items';
import { needsRepair, type ListReading } from './list-reading';

export interface DuplicateItem extends PlacedItem {
  /** The element that stays. */
  readonly first: ListItem;
}

/**
 * The elements that repeat an earlier one as browsers compare them. Those that need a repair are left to it: it
 * takes away what would become a duplicate.
 */
export function* duplicateItems(
  tables: readonly CorsTable[],
  name: ListName,
  reading: ListReading,
): Iterable<DuplicateItem> {
  for (const placed of listItems(tables, name)) {
    const { list, item } = placed;
    if (needsRepair(item, reading)) continue;
    const identity = reading.identity(item.value);
    const first = list.items.find(({ value }) => reading.identity(value) === identity);
    if (first !== undefined && first !== item) yield { ...placed, first };
  }
}
