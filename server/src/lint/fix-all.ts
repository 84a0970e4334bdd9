import { applyEdits } from '../toml/edit/edit';
import type { TextEdit } from '../toml/tree/nodes';
import { compose } from './fixes/compose';
import type { Judgement } from './run';

// Each round at least halves what is left of a run of neighbours; anything longer means two fixes undo each other.
const maximumOfRounds = 32;

/**
 * The edits that apply every safe fix, and the safe fixes of what then is found, until none is left. Fixes that
 * overlap or touch wait for the next round, which computes them again.
 */
export function fixAll(text: string, judge: (text: string) => readonly Judgement[]): readonly TextEdit[] {
  let total: readonly TextEdit[] = [];
  let current = text;
  for (let round = 0; round < maximumOfRounds; round += 1) {
    const edits = compatible(judge(current));
    const next = applyEdits(current, edits);
    if (next === current) break;
    total = compose(text, total, edits);
    current = next;
  }
  return total;
}

function compatible(judgements: readonly Judgement[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { finding } of judgements) {
    const fix = finding.fixes?.find(({ safety }) => safety === 'safe');
    if (fix?.edits.every((edit) => chosen.every((other) => apart(edit, other))) === true)
      chosen.push(...fix.edits);
  }
  return chosen;
}

const apart = (a: TextEdit, b: TextEdit): boolean => a.span.end < b.span.start || b.span.end < a.span.start;
