import type { CorsTable, ListItem } from '../../config/config';
import type { ListName, PlacedItem } from './faulty-items';
import { needsRepair, type ListReading } from './list-reading';

export interface DuplicateItem extends PlacedItem {
  /** The element that stays. */
  readonly first: ListItem;
}

/**
 * The elements that repeat an earlier one as browsers compare them. Those that need a repair are left to it: it
 * takes away what would become a duplicate.
 */
export function duplicateItems(
  tables: readonly CorsTable[],
  name: ListName,
  reading: ListReading,
): readonly DuplicateItem[] {
  const found: DuplicateItem[] = [];
  for (const table of tables) {
    const list = table[name];
    if (list === undefined || list.items.length < 2) continue;
    const kept = new Map<string, ListItem>();
    for (const item of list.items) {
      if (needsRepair(item, reading)) continue;
      const identity = reading.identity(item.value);
      const first = kept.get(identity);
      if (first === undefined) kept.set(identity, item);
      else found.push({ table, list, item, first });
    }
  }
  return found;
}
