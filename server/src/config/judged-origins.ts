import { judgeOrigin } from '../cors/judge-origin';
import { remembered } from '../cors/remembered';
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
  /** The origins that only this element stands for in its list; several where one string holds a list. */
  readonly standsFor: readonly string[];
  /** Set when `standsFor` is empty: the element that stands for the origin instead. */
  readonly duplicateOf: ListItem | undefined;
}

const judged = new WeakMap<ListOption, readonly JudgedOrigin[]>();

/** Every well-formed string of the list, in its order. A list is judged once, however many rules ask. */
export function judgedOrigins(list: ListOption): readonly JudgedOrigin[] {
  const known = judged.get(list);
  if (known !== undefined) return known;
  const origins = list.items.map((item) => ({ ...judgeText(item.value), item }));
  const result = areDistinct(origins) ? origins : withoutRepetition(origins);
  judged.set(list, result);
  return result;
}

/** Whether no two elements stand for the same, as is nearly always so. */
function areDistinct(origins: readonly JudgedOrigin[]): boolean {
  const names = new Set<string>();
  let count = 0;
  for (const { standsFor } of origins)
    for (const name of standsFor) {
      names.add(name);
      count += 1;
    }
  return names.size === count;
}

function withoutRepetition(origins: readonly JudgedOrigin[]): readonly JudgedOrigin[] {
  const keepers = new Map<string, ListItem>();
  // Of several spellings the most certain one is kept: what browsers can send, then what is only respelled.
  const ranked = [
    ...origins.filter(({ sendable }) => sendable),
    ...origins.filter(({ repair }) => repair === 'respells'),
    ...origins,
  ];
  for (const { item, standsFor } of ranked)
    for (const name of standsFor) if (!keepers.has(name)) keepers.set(name, item);
  return origins.map((judgement) => {
    const standsFor = judgement.standsFor.filter((name) => keepers.get(name) === judgement.item);
    const [first] = judgement.standsFor;
    const duplicateOf = standsFor.length > 0 || first === undefined ? undefined : keepers.get(first);
    return { ...judgement, standsFor, duplicateOf };
  });
}

/** What can be told from the text alone, as if the list had no other element. */
const judgeText = remembered((text: string): Omit<JudgedOrigin, 'item'> => {
  const fault = judgeOrigin(text);
  const sendable = fault === undefined || mildOriginFaults.has(fault.id);
  const { repair } = fault ?? {};
  const origin = sendable ? text : repair?.kind === 'replace' ? repair.origin : undefined;
  return {
    fault,
    sendable,
    origin,
    repair:
      repair === undefined || repair.kind === 'delete'
        ? 'none'
        : respells(text, repair)
          ? 'respells'
          : 'guesses',
    // What has no origin stands for itself, so that it is found when it is there twice.
    standsFor: repair?.kind === 'split' ? repair.parts : [origin ?? text],
    duplicateOf: undefined,
  };
});

/** Whether every origin of the text stands in the repair, only spelled otherwise. */
function respells(
  value: string,
  repair: Exclude<OriginFault['repair'], { kind: 'delete' } | undefined>,
): boolean {
  const origins = repair.kind === 'replace' ? [repair.origin] : repair.parts;
  const isThere = (text: string) => origins.some((origin) => sameOrigin(text, origin));
  return isThere(value) || value.split(/[,\s;|]+/u).every((part) => part === '' || isThere(part));
}
