import { judgeOrigin } from '../../values/judge-origin';
import { isLoopbackOrigin, originParts } from '../../cors/url/origin';
import { mildOriginFaults, type OriginFault } from '../../values/origin-fault';
import { remembered } from '../../text/remembered';
import { withSplitOrigins } from './split-origins';
import type { JudgedOrigin, ListItem } from '../config';

type JudgedText = Omit<JudgedOrigin, 'item'>;

// Every property is listed: at each keystroke this runs for all origins of a file, and a spread takes ten times as
// long.
const withItem = (text: JudgedText, item: ListItem): JudgedOrigin => ({
  item,
  fault: text.fault,
  sendable: text.sendable,
  origin: text.origin,
  host: text.host,
  isLoopback: text.isLoopback,
  repair: text.repair,
  standsFor: text.standsFor,
  duplicateOf: text.duplicateOf,
});

/** What browsers make of every string of a list, in order. */
export function judgeOrigins(items: readonly ListItem[]): readonly JudgedOrigin[] {
  const origins = items.map((item) => withItem(judgeText(item.value), item));
  return withSplitOrigins(areDistinct(origins) ? origins : withoutRepetition(origins));
}

/** Whether all elements are distinct, which is nearly always the case. */
function areDistinct(origins: readonly JudgedOrigin[]): boolean {
  const [first, second] = origins;
  if (second === undefined) return true;
  if (first !== undefined && origins.length === 2 && first.standsFor.length === 1)
    return second.standsFor.length === 1 && first.standsFor[0] !== second.standsFor[0];
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
  // Of several spellings, keep the most certain one: first one that browsers can send, then one that is only
  // respelled.
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

/** What the text shows on its own, as if it were the only element of the list. */
const judgeText = remembered((text: string): JudgedText => {
  const fault = judgeOrigin(text);
  const sendable = fault === undefined || mildOriginFaults.has(fault.id);
  const { repair } = fault ?? {};
  const origin = sendable ? text : repair?.kind === 'replace' ? repair.origin : undefined;
  return {
    fault,
    sendable,
    origin,
    host: origin === undefined ? undefined : originParts(origin)?.host,
    isLoopback: origin !== undefined && isLoopbackOrigin(origin),
    repair:
      repair === undefined || repair.kind === 'delete'
        ? 'none'
        : repair.meaning === 'same'
          ? 'respells'
          : 'guesses',
    standsFor: standFor(text, fault, origin),
    duplicateOf: undefined,
  };
});

/** A text without an origin denotes itself, so its duplicates are found; an empty string denotes nothing. */
function standFor(
  text: string,
  fault: OriginFault | undefined,
  origin: string | undefined,
): readonly string[] {
  if (fault?.repair?.kind === 'split') return fault.repair.parts;
  if (origin !== undefined) return [origin];
  return fault?.id === 'origin-empty' ? [] : [text];
}
