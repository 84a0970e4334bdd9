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

/** The identities of all that a list names once every string is repaired: `"get, Post"` names `GET` and `POST`. */
export const namesIn = (list: ListOption, reading: ListReading): ReadonlySet<string> =>
  new Set(list.items.flatMap((item) => repairedValues(item, reading)).map(reading.identity));

/**
 * The values that belong in the place of `item`, without those that another element names already: such an element
 * either needs no repair, or stands earlier and names them once repaired.
 */
export function valuesInPlaceOf(
  list: ListOption,
  item: ListItem,
  reading: ListReading,
  values: readonly string[] = repairedValues(item, reading),
): readonly string[] {
  const named = new Set(
    list.items
      .filter((other) => other !== item && (other.index < item.index || !needsRepair(other, reading)))
      .flatMap((other) => repairedValues(other, reading))
      .map(reading.identity),
  );
  return values.filter((value) => !named.has(reading.identity(value)));
}

export const needsRepair = (item: ListItem, reading: ListReading): boolean =>
  reading.judge(item.value)?.repair?.meaning === 'same';

const repairedValues = (item: ListItem, reading: ListReading): readonly string[] =>
  reading.judge(item.value)?.repair?.values ?? [item.value];
