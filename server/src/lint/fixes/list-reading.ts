import type { ListItem, ListOption } from '../../config/config';
import type { ListRepair } from '../../values/list-fault';

/** How browsers interpret the strings of one kind of list. */
export interface ListReading {
  readonly judge: (value: string) => { readonly repair?: ListRepair } | undefined;
  /** Equal for two strings that browsers treat as the same. */
  readonly identity: (value: string) => string;
}

/**
 * The elements that name something once every string is repaired. Elements that only a guess repairs don't count.
 */
interface Naming {
  /** The first of all elements. */
  first: ListItem | undefined;
  /** The first two elements that name it without a repair. */
  readonly sound: ListItem[];
}

type Names = ReadonlyMap<string, Naming>;

/** What the lists of one file name, and how they were interpreted. */
export interface ListNames {
  readonly reading: ListReading;
  /** Everything a list names once every string is repaired, by identity: `"get, Post"` names `GET` and `POST`. */
  readonly of: (list: ListOption) => Names;
}

/** A fact: what the lists of one kind name. Each list is read on first use. */
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
 * The `values` that belong in place of `item`, except those that another element already names: one that needs no
 * repair, or an earlier one that means the same once repaired.
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
