import { mildOriginFaults, type OriginFault, type OriginRepair } from './origin-fault';
import { matchText } from './match-origin-text';
import { matchParts } from './match-origin-parts';
import type { OriginMatch } from './origin-match';
import { cutOrigin } from './origin-text';

/** More repairs in a row than there are kinds of fault never lead anywhere. */
const mostSteps = 24;

/**
 * The first fault, in the order of `originFaultIds`, of a string in a list that is compared byte for byte with the
 * `Origin` header; undefined when a browser can send exactly this string. Total, linear in the length of the text.
 */
export function judgeOrigin(text: string): OriginFault | undefined {
  const match = firstMatch(text);
  if (match === undefined) return undefined;
  const { id, part, reason } = match;
  return { id, part, ...(reason === undefined ? {} : { reason }), repair: repairOf(match) };
}

function firstMatch(text: string): OriginMatch | undefined {
  const cut = cutOrigin(text);
  return matchText(text) ?? (cut === undefined ? undefined : matchParts(cut));
}

/** Follows the single repairs, one per fault, until the text is one that a browser sends. */
function repairOf(first: OriginMatch): OriginRepair | undefined {
  let match: OriginMatch = first;
  for (let step = 0; step < mostSteps; step += 1) {
    const { edit } = match;
    if (edit === undefined || edit.kind === 'delete') return edit;
    if (edit.kind === 'split') return split(edit.parts);
    const next = firstMatch(edit.origin);
    if (next === undefined || mildOriginFaults.has(next.id)) return edit;
    match = next;
  }
  return undefined;
}

/** A split is offered only if it leaves nothing else to repair. */
function split(parts: readonly string[]): OriginRepair | undefined {
  const repaired = new Set<string>();
  for (const part of parts) {
    const match = firstMatch(part);
    const repair: OriginRepair | undefined =
      match === undefined || mildOriginFaults.has(match.id)
        ? { kind: 'replace', origin: part }
        : match.edit?.kind === 'replace'
          ? repairOf(match)
          : undefined;
    if (repair?.kind !== 'replace') return undefined;
    repaired.add(repair.origin);
  }
  const origins = [...repaired];
  const [only] = origins;
  if (only === undefined) return { kind: 'delete' };
  return origins.length === 1 ? { kind: 'replace', origin: only } : { kind: 'split', parts: origins };
}
