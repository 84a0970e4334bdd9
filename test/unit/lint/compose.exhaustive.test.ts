import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose } from '../../../server/src/lint/fixes/compose';
import { applyEdits } from '../../../server/src/toml/edit/edit';
import type { TextEdit } from '../../../server/src/toml/tree/nodes';
import { runs } from '../../support/property';

/** Lists of edits that do not overlap, as offsets that are folded into the text they are applied to. */
const anyEdits = fc.array(
  fc.record({ gap: fc.nat(4), length: fc.nat(4), newText: fc.string({ maxLength: 3 }) }),
  {
    maxLength: 6,
  },
);

function editsIn(
  text: string,
  steps: readonly { gap: number; length: number; newText: string }[],
): TextEdit[] {
  let at = 0;
  return steps.map(({ gap, length, newText }) => {
    const start = Math.min(at + gap + 1, text.length);
    at = Math.min(start + length, text.length);
    return { span: { start, end: at }, newText };
  });
}

describe('compose', () => {
  it('makes one list of edits of two', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), anyEdits, anyEdits, (text, a, b) => {
        const first = editsIn(text, a);
        const between = applyEdits(text, first);
        const second = editsIn(between, b);
        assert.equal(applyEdits(text, compose(text, first, second)), applyEdits(between, second));
      }),
      runs(100),
    );
  });
});
