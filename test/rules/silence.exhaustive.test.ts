import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suppressionEdits } from '../../server/src/lint/suppression';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { anyFile } from './any-file';
import { judge, lineOf } from './judge';
import { runs } from '../support/property';

/** The findings that are left, without their places, which the comment may move. */
const messages = (text: string): readonly string[] => judge(text).map(({ finding }) => finding.message);

describe('the fix that ignores a finding, in any file', () => {
  it('silences the rule on that line, and nothing else', () => {
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
          assert.deepEqual(
            [...messages(result)].sort(),
            others.map((other) => other.finding.message).sort(),
            `${rule.id} in\n${result}`,
          );
        }
      }),
      runs(40),
    );
  });

  it('silences the rule in the whole file, and nothing else', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const found = judge(text);
        for (const { rule, finding } of found) {
          const result = applyEdits(text, suppressionEdits(parse(text), rule.id, finding.span.start, 'file'));
          const others = found.filter((other) => other.rule !== rule);
          assert.deepEqual(
            messages(result),
            others.map((other) => other.finding.message),
          );
        }
      }),
      runs(40),
    );
  });
});
