import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suppressionEdits } from '../../server/src/lint/suppression';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { anyFile } from '../support/rules/any-file';
import type { LintDiagnostic } from '../../server/src/lint/run';
import { judge, lineOf } from '../support/rules/judge';
import { runs } from '../support/property';

/** The findings that are left, without their places, which the comment may move. */
const messages = (found: readonly LintDiagnostic[]): readonly string[] =>
  found.map(({ finding }) => finding.message).sort();

/** What the silenced finding of a value had kept back is new; nothing else may come or go. */
function assertOnlySilenced(
  text: string,
  rule: string,
  [silenced, others]: readonly [readonly LintDiagnostic[], readonly LintDiagnostic[]],
): void {
  const left = judge(text);
  const known = new Set(messages(others));
  const revealed = left.filter(({ finding }) => !known.has(finding.message));
  const own = left.filter(({ finding }) => known.has(finding.message));
  assert.deepEqual(messages(own), messages(others), `${rule} in\n${text}`);
  assert.ok(revealed.length <= silenced.length, `${rule} in\n${text}`);
  assert.ok(!revealed.some((one) => one.rule.id === rule), `${rule} in\n${text}`);
}

describe('the fix that ignores a finding, in any file', () => {
  it('silences the rule on that line, and no other finding', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const found = judge(text);
        for (const { rule, finding } of found) {
          const result = applyEdits(text, suppressionEdits(parse(text), rule.id, finding.span.start, 'line'));
          const line = lineOf(text, finding.span.start);
          const others = found.filter(
            (other) => other.rule !== rule || lineOf(text, other.finding.span.start) !== line,
          );
          assert.deepEqual(parse(result).problems, []);
          const silenced = found.filter((one) => !others.includes(one));
          assertOnlySilenced(result, rule.id, [silenced, others]);
        }
      }),
      runs(40),
    );
  });

  it('silences the rule in the whole file, and no other finding', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const found = judge(text);
        for (const { rule, finding } of found) {
          const result = applyEdits(text, suppressionEdits(parse(text), rule.id, finding.span.start, 'file'));
          const others = found.filter((other) => other.rule !== rule);
          const silenced = found.filter((one) => !others.includes(one));
          assertOnlySilenced(result, rule.id, [silenced, others]);
        }
      }),
      runs(40),
    );
  });
});
