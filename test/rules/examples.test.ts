import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { checkFix } from '../support/rules/check-fix';
import { checkWording } from '../support/rules/check-wording';
import { judgeExample } from '../support/rules/judge';

describe('examples of the rules', () => {
  for (const { id, examples } of rules) {
    describe(id, () => {
      for (const [index, example] of examples.good.entries()) {
        it(`is silent on good example ${index + 1}`, () => {
          const { toml, environment, file } = typeof example === 'string' ? { toml: example } : example;
          const found = judgeExample(toml, { environment, path: file }).filter(({ rule }) => rule.id === id);
          assert.deepEqual(
            found.map(({ finding }) => finding.message),
            [],
          );
        });
      }

      for (const [index, { toml, fixed, environment }] of examples.bad.entries()) {
        it(`finds bad example ${index + 1}${fixed === undefined ? '' : ' and fixes it as shown'}`, () => {
          const found = judgeExample(toml, { environment }).filter(({ rule }) => rule.id === id);
          assert.notEqual(found.length, 0);
          const fix = found[0]?.finding.fixes?.[0];
          if (fixed !== undefined) assert.equal(applyEdits(toml, fix?.edits ?? []), fixed);
          else if (fix !== undefined)
            assert.notEqual(fix.caret, undefined, 'A fix that is complete has to be shown.');
          for (const { finding } of found) checkWording(finding);
          for (const diagnostic of found)
            checkFix(toml, diagnostic, (text) => judgeExample(text, { environment }));
        });
      }
    });
  }
});
