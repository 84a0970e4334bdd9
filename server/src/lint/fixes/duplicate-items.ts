import type { Config, ListItem } from '../../config/config';
import { type Heard, isHeard, type Reportable } from '../facts';
import type { ListName, PlacedItem } from './faulty-items';
import { needsRepair, type ListReading } from './list-reading';

export interface DuplicateItem extends PlacedItem {
  /** The element to keep. */
  readonly first: ListItem;
}

type Faults = (value: string) => Iterable<Reportable>;

/**
 * A fact: the elements that repeat an earlier one as browsers compare them. Elements that need a repair are left to
 * that repair, which removes what would become a duplicate, unless the rule that offers it is silenced.
 */
export const duplicateItems =
  (rule: string, name: ListName, reading: ListReading, faults: Faults) =>
  ({ tables }: Config, heard: Heard): readonly DuplicateItem[] => {
    const found: DuplicateItem[] = [];
    for (const table of tables) {
      const list = table[name];
      if (list === undefined || list.items.length < 2) continue;
      const kept = new Map<string, ListItem>();
      for (const item of list.items) {
        if (needsRepair(item, reading) && !isHeard(heard, faults(item.value), rule, item.span.start))
          continue;
        const identity = identityOf(item, reading);
        const first = kept.get(identity);
        if (first === undefined) kept.set(identity, item);
        else found.push({ table, list, item, first });
      }
    }
    return found;
  };

/** By the one name that the repair leaves, if there is one. */
function identityOf(item: ListItem, reading: ListReading): string {
  const { values = [] } = reading.judge(item.value)?.repair ?? {};
  const [only] = values;
  return reading.identity(
    needsRepair(item, reading) && values.length === 1 && only !== undefined ? only : item.value,
  );
}
