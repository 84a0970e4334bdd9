import type { CorsTable } from '../config/config';
import { listItems, type ListName, type PlacedItem } from './list-items';

interface AnyFault {
  readonly id: string;
}

/** The strings of an option whose first fault is `id`, which is how of several faults one is reported. */
export function* faultyItems<Fault extends AnyFault, Id extends Fault['id']>(
  tables: readonly CorsTable[],
  name: ListName,
  judge: (value: string) => Fault | undefined,
  id: Id,
): Iterable<PlacedItem & { readonly fault: Fault & { readonly id: Id } }> {
  for (const placed of listItems(tables, name)) {
    const fault = judge(placed.item.value);
    if (fault !== undefined && hasId<Fault, Id>(fault, id)) yield { ...placed, fault };
  }
}

const hasId = <Fault extends AnyFault, Id extends Fault['id']>(
  fault: Fault,
  id: Id,
): fault is Fault & { readonly id: Id } => fault.id === id;
