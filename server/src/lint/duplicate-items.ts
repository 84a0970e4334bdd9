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
  for (const table of tables) {
    const kept = new Map<string, ListItem>();
    for (const placed of listItems([table], name)) {
      const { item } = placed;
      if (needsRepair(item, reading)) continue;
      const identity = reading.identity(item.value);
      const first = kept.get(identity);
      if (first === undefined) kept.set(identity, item);
      else yield { ...placed, first };
    }
  }
}
