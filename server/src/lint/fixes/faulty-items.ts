import type { Config, CorsTable, ListItem, ListOption } from '../../config/config';

export type ListName = 'cors_origins' | 'cors_methods' | 'cors_headers';

/** A readable string of an option, and its location. */
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

/** Those at fault for one reason. */
type FaultyItems<Fault extends AnyFault> = <Id extends Fault['id']>(
  id: Id,
) => readonly Faulty<Fault & { readonly id: Id }>[];

const none: readonly never[] = [];

/**
 * The fact which strings of an option have which first fault, which is how of several faults one is reported: some ten
 * rules ask for one kind each.
 */
export const faultyItems =
  <Fault extends AnyFault>(name: ListName, judge: Judge<Fault>) =>
  ({ tables }: Config): FaultyItems<Fault> => {
    const byId = judgeItems(tables, name, judge);
    // What the judge says under an id is a fault of that id.
    return <Id extends Fault['id']>(id: Id) =>
      (byId.get(id) as readonly Faulty<Fault & { readonly id: Id }>[] | undefined) ?? none;
  };

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
