import { serializedOrigin } from '../cors/url/origin';
import { cutOrigin } from './origin/cut-origin';
import type { OriginMatch } from './origin/match';
import { matchParts } from './origin/match-parts';
import { matchText } from './origin/match-text';
import { mayNameOtherHost } from './origin/other-host';
import { setAside } from './origin/set-aside';
import { mildOriginFaults, type OriginFault, type OriginRepair } from './origin-fault';

/** There are fewer kinds of fault than this, so a longer chain of repairs leads nowhere. */
const mostSteps = 24;

/**
 * UTF-16 units: more than a list of thousands of origins in one string. Longer text is reported but not repaired.
 */
const longestRepaired = 250_000;

/**
 * The first fault of a string in a list that is compared byte for byte with the `Origin` header; undefined if a
 * browser can send exactly this string. Total, and linear in the length of the text.
 */
export function judgeOrigin(text: string): OriginFault | undefined {
  const match = firstMatch(text);
  if (match === undefined) return undefined;
  const { id, part, reason } = match;
  return { id, part, ...(reason === undefined ? {} : { reason }), repair: repairOf(text, match) };
}

/**
 * Every fault of the text in order of precedence, starting with the `first` that `judgeOrigin` found. Each later
 * fault is found by setting the earlier ones aside. Every fault carries the repair of the whole text.
 */
export function* originFaults(text: string, first: OriginFault): Generator<OriginFault> {
  yield first;
  if (text.length > longestRepaired) return;
  for (const { id, part, reason } of matches(text))
    if (id !== first.id)
      yield { id, part, ...(reason === undefined ? {} : { reason }), repair: first.repair };
}

function* matches(text: string, step = 0): Generator<OriginMatch> {
  const match = matchText(text);
  const first = firstMatch(text);
  if (first === undefined || step > mostSteps) return;
  yield first;
  if (match?.id === 'origin-missing-scheme' && first !== match) yield match;
  for (const rest of setAside(text, match ?? first)) if (rest !== text) yield* matches(rest, step + 1);
}

function firstMatch(text: string): OriginMatch | undefined {
  const match = matchText(text);
  if (match?.id === 'origin-missing-scheme') return instead(match) ?? match;
  if (match !== undefined) return match;
  const cut = cutOrigin(text);
  return cut && matchParts(cut);
}

/** If adding a scheme would leave another fault, that fault is the one to report. */
function instead({ edit }: OriginMatch): OriginMatch | undefined {
  if (edit?.kind !== 'replace') return undefined;
  const next = firstMatch(edit.origin);
  return next === undefined || repairOf(edit.origin, next) !== undefined || isMild(next) ? undefined : next;
}

const isMild = ({ id }: OriginMatch): boolean => mildOriginFaults.has(id);

/** Applies edits that each remove one fault, until a browser can send the result. */
function repairOf(text: string, first: OriginMatch): OriginRepair | undefined {
  if (text.length > longestRepaired) return undefined;
  let match = first;
  let named = text;
  let guess = false;
  for (let step = 0; step < mostSteps; step += 1) {
    const { edit } = match;
    if (edit === undefined || edit.kind === 'delete') return edit;
    guess ||= edit.guess;
    if (edit.kind === 'split') return split(edit.parts, guess);
    // A URL parser doesn't read an origin inside whitespace or quotes, so the comparison starts from the bare
    // origin.
    if (match.id === 'origin-whitespace' || match.reason === 'quoted') named = edit.origin;
    const next = firstMatch(edit.origin);
    if (next === undefined || isMild(next)) {
      const meaning = !guess && respells(named, edit.origin) ? 'same' : 'guess';
      return { kind: 'replace', origin: edit.origin, meaning };
    }
    match = next;
  }
  return undefined;
}

/** Whether a URL parser reads `origin` from the text, and no other part of the text may be the intended host. */
function respells(text: string, origin: string): boolean {
  const named = mayNameOtherHost(text) ? undefined : serializedOrigin(text);
  return named !== undefined && named !== 'null' && named === serializedOrigin(origin);
}

/** Offers a split only if every part is valid or can be repaired. */
function split(parts: readonly string[], guess: boolean): OriginRepair | undefined {
  const origins = new Set<string>();
  let isSame = !guess;
  for (const part of new Set(parts)) {
    const match = firstMatch(part);
    if (match === undefined || isMild(match)) {
      origins.add(part);
      continue;
    }
    const repair = match.edit?.kind === 'replace' ? repairOf(part, match) : undefined;
    if (repair?.kind !== 'replace') return undefined;
    origins.add(repair.origin);
    isSame &&= repair.meaning === 'same';
  }
  const [only] = origins;
  if (only === undefined) return { kind: 'delete' };
  const meaning = isSame ? 'same' : 'guess';
  return origins.size === 1
    ? { kind: 'replace', origin: only, meaning }
    : { kind: 'split', parts: [...origins], meaning };
}
