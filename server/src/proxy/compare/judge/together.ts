import { quoted } from '../../../text/quoted';

/** Groups items with equal keys, in the order of the first of each. */
export function together<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const mostShown = 6;

/** The origins of one finding for a sentence: a few of them, and how many more there are. */
export function readable(origins: readonly string[]): string {
  const shown = origins.slice(0, mostShown).map((origin) => quoted(origin));
  if (origins.length > mostShown) return `${shown.join(', ')} and ${origins.length - mostShown} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
