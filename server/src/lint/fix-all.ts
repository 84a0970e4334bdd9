import { applyEdits } from '../toml/edit/edit';
import { firstFrom } from '../toml/tree/layout';
import type { TextEdit } from '../toml/tree/nodes';
import { compose } from './fixes/compose';
import type { LintDiagnostic } from './run';

// Each round at least halves the rest of a run of adjacent fixes, so more rounds mean that two fixes undo each
// other.
const maximumOfRounds = 32;

/**
 * The edits that apply all safe fixes, then the safe fixes of what remains, until there are none. Fixes that
 * overlap or touch are left to the next round, which computes them again.
 */
export function fixAll(
  text: string,
  judge: (text: string) => readonly LintDiagnostic[],
): readonly TextEdit[] {
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

function compatible(diagnostics: readonly LintDiagnostic[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { finding } of diagnostics) {
    const edits = finding.fixes?.find(({ safety }) => safety === 'safe')?.edits ?? [];
    if (!edits.every((edit) => isApart(edit, chosen))) continue;
    for (const edit of edits) chosen.splice(firstFrom(chosen, edit.span.start), 0, edit);
  }
  return chosen;
}

/** Whether an edit neither overlaps nor touches any of those chosen, which are in document order. */
function isApart({ span }: TextEdit, chosen: readonly TextEdit[]): boolean {
  const next = firstFrom(chosen, span.start);
  const before = chosen[next - 1];
  const after = chosen[next];
  return (
    (before === undefined || before.span.end < span.start) &&
    (after === undefined || span.end < after.span.start)
  );
}
