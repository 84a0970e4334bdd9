import type { Config, CorsTable, ListItem, ListOption } from '../../config/config';
import { credentialsInEffect } from '../../config/effective/in-effect';
import type { Heard } from '../facts';
import { loneString } from './lone-string';

export type ListName = 'cors_origins' | 'cors_methods' | 'cors_headers';

/** A well-formed string in an option, and its location. */
export interface PlacedItem {
  readonly table: CorsTable;
  readonly list: ListOption;
  readonly item: ListItem;
}

interface AnyFault {
  readonly id: string;
}

/** The faults of one string, in order of precedence. */
type Judge<Fault> = (value: string, withCredentials: () => boolean) => Iterable<Fault>;

type Faulty<Fault> = PlacedItem & { readonly fault: Fault };

type ById = ReadonlyMap<string, readonly Faulty<AnyFault>[]>;

/** The items with a fault of the given id. */
type FaultyItems<Fault extends AnyFault> = <Id extends Fault['id']>(
  id: Id,
) => readonly Faulty<Fault & { readonly id: Id }>[];

const none: readonly never[] = [];

/**
 * A fact: the strings of an option by fault, each with its first fault that is reported. It is cached because about
 * ten rules each ask for one kind.
 */
export const faultyItems =
  <Fault extends AnyFault>(name: ListName, judge: Judge<Fault>) =>
  (config: Config, heard: Heard): FaultyItems<Fault> => {
    const byId = judgeItems(config, name, judge, heard);
    // A fault that the judge returns under an id has that id's type.
    return <Id extends Fault['id']>(id: Id) =>
      (byId.get(id) as readonly Faulty<Fault & { readonly id: Id }>[] | undefined) ?? none;
  };

function judgeItems(config: Config, name: ListName, judge: Judge<AnyFault>, heard: Heard): ById {
  const found = new Map<string, Faulty<AnyFault>[]>();
  for (const table of config.tables) {
    const list = table[name] ?? loneString(table, name, heard);
    if (list === undefined) continue;
    const withCredentials = (): boolean => credentialsInEffect(config, table).value;
    for (const item of list.items)
      for (const fault of heard(judge(item.value, withCredentials), item.span.start)) {
        const same = found.get(fault.id);
        const faulty = { table, list, item, fault };
        if (same === undefined) found.set(fault.id, [faulty]);
        else same.push(faulty);
      }
  }
  return found;
}
