import type { ListItem, ListOption } from '../config/config';

export interface Repair {
  /** What belongs in the place of a string; nothing where it only should go. */
  readonly values: readonly string[];
  /** Whether the values are the `same` names in another spelling, or a `guess` at what was meant. */
  readonly meaning: 'same' | 'guess';
}

/** How browsers read the strings of one kind of list. */
export interface ListReading {
  readonly judge: (value: string) => { readonly repair?: Repair } | undefined;
  /** Equal for two strings that browsers do not tell apart. */
  readonly identity: (value: string) => string;
}

/** The elements that name something, once every string is repaired; those apart that only a guess makes name it. */
interface Naming {
  /** The first of all. */
  first: ListItem | undefined;
  /** The first two that need no repair. */
  readonly sound: ListItem[];
}

type Names = ReadonlyMap<string, Naming>;

const known = new WeakMap<ListOption, Map<ListReading, Names>>();

/** All that a list names once every string is repaired, by identity: `"get, Post"` names `GET` and `POST`. */
export function namesIn(list: ListOption, reading: ListReading): Names {
  const readings = known.get(list) ?? new Map<ListReading, Names>();
  known.set(list, readings);
  const names = readings.get(reading) ?? readNames(list, reading);
  readings.set(reading, names);
  return names;
}

function readNames(list: ListOption, reading: ListReading): Names {
  const names = new Map<string, Naming>();
  for (const item of list.items) {
    const repair = reading.judge(item.value)?.repair;
    for (const value of repair?.values ?? [item.value]) {
      const identity = reading.identity(value);
      const naming = names.get(identity) ?? { first: undefined, sound: [] };
      names.set(identity, naming);
      if (repair?.meaning === 'guess') continue;
      naming.first ??= item;
      if (repair === undefined && naming.sound.length < 2) naming.sound.push(item);
    }
  }
  return names;
}

/**
 * Those of `values` that belong in the place of `item`, without what another element names already: such an element
 * either needs no repair, or stands earlier and names it once repaired.
 */
export function valuesInPlaceOf(
  list: ListOption,
  item: ListItem,
  reading: ListReading,
  values: readonly string[],
): readonly string[] {
  const names = namesIn(list, reading);
  return values.filter((value) => {
    const naming = names.get(reading.identity(value));
    if (naming === undefined) return true;
    const isFirst = naming.first === undefined || naming.first.index >= item.index;
    return isFirst && naming.sound.every((other) => other === item);
  });
}

export const needsRepair = (item: ListItem, reading: ListReading): boolean =>
  reading.judge(item.value)?.repair?.meaning === 'same';
