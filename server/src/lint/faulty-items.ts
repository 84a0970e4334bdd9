import type { CorsTable } from '../config/config';
import { listItems, type ListName, type PlacedItem } from './list-items';

interface AnyFault {
  readonly id: string;
}

type Judge<Fault> = (value: string) => Fault | undefined;

type Faulty<Fault> = PlacedItem & { readonly fault: Fault };

/** By the tables and the judge, which belongs to one option: some ten rules ask for one kind of fault each. */
const judged = new WeakMap<readonly CorsTable[], Map<Judge<AnyFault>, readonly Faulty<AnyFault>[]>>();

/** The strings of an option whose first fault is `id`, which is how of several faults one is reported. */
export function* faultyItems<Fault extends AnyFault, Id extends Fault['id']>(
  tables: readonly CorsTable[],
  name: ListName,
  judge: Judge<Fault>,
  id: Id,
): Iterable<Faulty<Fault & { readonly id: Id }>> {
  for (const { fault, ...placed } of allFaultyItems(tables, name, judge))
    if (hasId<Fault, Id>(fault, id)) yield { ...placed, fault };
}

function allFaultyItems<Fault extends AnyFault>(
  tables: readonly CorsTable[],
  name: ListName,
  judge: Judge<Fault>,
): readonly Faulty<Fault>[] {
  const known = judged.get(tables) ?? new Map<Judge<AnyFault>, readonly Faulty<AnyFault>[]>();
  judged.set(tables, known);
  const before = known.get(judge);
  // What a judge has said before is of its own kind of fault.
  if (before !== undefined) return before as readonly Faulty<Fault>[];
  const found: Faulty<Fault>[] = [];
  for (const placed of listItems(tables, name)) {
    const fault = judge(placed.item.value);
    if (fault !== undefined) found.push({ ...placed, fault });
  }
  known.set(judge, found);
  return found;
}

const hasId = <Fault extends AnyFault, Id extends Fault['id']>(
  fault: Fault,
  id: Id,
): fault is Fault & { readonly id: Id } => fault.id === id;
