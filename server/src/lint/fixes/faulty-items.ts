import type { CorsTable, ListItem, ListOption } from '../../config/config';

export type ListName = 'cors_origins' | 'cors_methods' | 'cors_headers';

/** A readable string of an option, and where it stands. */
export interface PlacedItem {
  readonly table: CorsTable;
  readonly list: ListOption;
  readonly item: ListItem;
}

interface AnyFault {
  readonly id: string;
}

type Judge<Fault> = (value: string) => Fault | undefined;

type Faulty<Fault> = PlacedItem & { readonly fault: Fault };

type ById = ReadonlyMap<string, readonly Faulty<AnyFault>[]>;

/** By the tables and the judge, which belongs to one option: some ten rules ask for one kind of fault each. */
const judged = new WeakMap<readonly CorsTable[], Map<Judge<AnyFault>, ById>>();

const none: readonly never[] = [];

/** The strings of an option whose first fault is `id`, which is how of several faults one is reported. */
export function faultyItems<Fault extends AnyFault, Id extends Fault['id']>(
  tables: readonly CorsTable[],
  name: ListName,
  judge: Judge<Fault>,
  id: Id,
): readonly Faulty<Fault & { readonly id: Id }>[] {
  const known = judged.get(tables) ?? new Map<Judge<AnyFault>, ById>();
  judged.set(tables, known);
  const byId = known.get(judge) ?? judgeItems(tables, name, judge);
  known.set(judge, byId);
  // What a judge has said before is of its own kind of fault.
  return (byId.get(id) as readonly Faulty<Fault & { readonly id: Id }>[] | undefined) ?? none;
}

function judgeItems(tables: readonly CorsTable[], name: ListName, judge: Judge<AnyFault>): ById {
  const found = new Map<string, Faulty<AnyFault>[]>();
  for (const table of tables) {
    const list = table[name];
    for (const item of list?.items ?? none) {
      const fault = judge(item.value);
      if (list === undefined || fault === undefined) continue;
      const same = found.get(fault.id);
      const faulty = { table, list, item, fault };
      if (same === undefined) found.set(fault.id, [faulty]);
      else same.push(faulty);
    }
  }
  return found;
}
