import type { ListItem, ListOption } from '../../config/config';
import type { ListRepair } from '../../values/list-fault';

/** How browsers read the strings of one kind of list. */
export interface ListReading {
  readonly judge: (value: string) => { readonly repair?: ListRepair } | undefined;
  /** Equal for two strings that browsers do not tell apart. */
  readonly identity: (value: string) => string;
}

/** The elements that name something, once every string is repaired. What only a guess makes of one is not counted. */
interface Naming {
  /** The first of all. */
  first: ListItem | undefined;
  /** The first two that name it as they are. */
  readonly sound: ListItem[];
}

type Names = ReadonlyMap<string, Naming>;

/** What the lists of one file name, and how it was read. */
export interface ListNames {
  readonly reading: ListReading;
  /** All that a list names once every string is repaired, by identity: `"get, Post"` names `GET` and `POST`. */
  readonly of: (list: ListOption) => Names;
}

/** The fact what the lists of a kind name; each is read when it is first asked for. */
export const listNames = (reading: ListReading) => (): ListNames => {
  const known = new Map<ListOption, Names>();
  const of = (list: ListOption): Names => {
    const names = known.get(list) ?? readNames(list, reading);
    known.set(list, names);
    return names;
  };
  return { reading, of };
};

function readNames(list: ListOption, reading: ListReading): Names {
  const names = new Map<string, Naming>();
  for (const item of list.items) {
    const repair = reading.judge(item.value)?.repair;
    for (const value of repair?.values ?? none) {
      const naming = namingOf(names, reading.identity(value));
      if (repair?.meaning === 'same') naming.first ??= item;
    }
    if (repair?.meaning === 'same') continue;
    const naming = namingOf(names, reading.identity(item.value));
    naming.first ??= item;
    if (naming.sound.length < 2) naming.sound.push(item);
  }
  return names;
}

const none: readonly string[] = [];

function namingOf(names: Map<string, Naming>, identity: string): Naming {
  const naming = names.get(identity) ?? { first: undefined, sound: [] };
  names.set(identity, naming);
  return naming;
}

/**
 * Those of `values` that belong in the place of `item`, without what another element names already: such an element
 * either needs no repair, or comes earlier and denotes the same origin once repaired.
 */
export function valuesInPlaceOf(
  list: ListOption,
  item: ListItem,
  { reading, of }: ListNames,
  values: readonly string[],
): readonly string[] {
  const names = of(list);
  return values.filter((value) => {
    const naming = names.get(reading.identity(value));
    if (naming === undefined) return true;
    const isFirst = naming.first === undefined || naming.first.index >= item.index;
    return isFirst && naming.sound.every((other) => other === item);
  });
}

export const needsRepair = (item: ListItem, reading: ListReading): boolean =>
  reading.judge(item.value)?.repair?.meaning === 'same';
