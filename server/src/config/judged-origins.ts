import { judgeOrigin } from '../cors/judge-origin';
import { sameOrigin } from '../cors/origin';
import { mildOriginFaults, type OriginFault } from '../cors/origin-fault';
import type { ListItem, ListOption } from './config';

/** An element of `cors_origins` with what browsers make of it. */
export interface JudgedOrigin {
  readonly item: ListItem;
  /** Undefined when a browser can send exactly this string. */
  readonly fault: OriginFault | undefined;
  /** A browser can send exactly this string; it may deserve a remark all the same. */
  readonly sendable: boolean;
  /** The origin as browsers send it, where it is known or can be guessed. */
  readonly origin: string | undefined;
  /** Whether the repair of the fault only respells the origin that is there, or also guesses what was meant. */
  readonly repair: 'none' | 'respells' | 'guesses';
  /** The element of the same list that stands for this origin: the first of those that are nearest to what browsers send. */
  readonly duplicateOf: ListItem | undefined;
}

const judged = new WeakMap<ListOption, readonly JudgedOrigin[]>();

/** Every well-formed string of the list, in its order. A list is judged once, however many rules ask. */
export function judgedOrigins(list: ListOption): readonly JudgedOrigin[] {
  const known = judged.get(list);
  if (known !== undefined) return known;
  const origins = list.items.map(judgeItem);
  const keepers = new Map<string, ListItem>();
  // Of several spellings the most certain one is kept: what browsers can send, then what is only respelled.
  const ranked = [
    ...origins.filter(({ sendable }) => sendable),
    ...origins.filter(({ repair }) => repair === 'respells'),
    ...origins,
  ];
  for (const judgement of ranked) {
    const name = nameOf(judgement);
    if (!keepers.has(name)) keepers.set(name, judgement.item);
  }
  const result = origins.map((judgement) => {
    const keeper = keepers.get(nameOf(judgement));
    return { ...judgement, duplicateOf: keeper === judgement.item ? undefined : keeper };
  });
  judged.set(list, result);
  return result;
}

const nameOf = ({ item, origin }: Pick<JudgedOrigin, 'item' | 'origin'>): string => origin ?? item.value;

function judgeItem(item: ListItem): Omit<JudgedOrigin, 'duplicateOf'> {
  const fault = judgeOrigin(item.value);
  const sendable = fault === undefined || mildOriginFaults.has(fault.id);
  const { repair } = fault ?? {};
  return {
    item,
    fault,
    sendable,
    origin: sendable ? item.value : repair?.kind === 'replace' ? repair.origin : undefined,
    repair:
      repair === undefined || repair.kind === 'delete'
        ? 'none'
        : respells(item.value, repair)
          ? 'respells'
          : 'guesses',
  };
}

/** Whether every origin of the text stands in the repair, only spelled otherwise. */
function respells(
  value: string,
  repair: Exclude<OriginFault['repair'], { kind: 'delete' } | undefined>,
): boolean {
  const origins = repair.kind === 'replace' ? [repair.origin] : repair.parts;
  const isThere = (text: string) => origins.some((origin) => sameOrigin(text, origin));
  return isThere(value) || value.split(/[,\s;|]+/u).every((part) => part === '' || isThere(part));
}
