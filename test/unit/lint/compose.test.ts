import assert from 'node:assert/strict';
import { compose } from '../../../server/src/lint/fixes/compose';
import type { TextEdit } from '../../../server/src/toml/tree/nodes';

describe('compose', () => {
  it('leaves out what ends as it began', () => {
    const edit = (start: number, end: number, newText: string): TextEdit => ({
      span: { start, end },
      newText,
    });
    assert.deepEqual(compose('abc', [edit(1, 2, 'xy')], [edit(1, 3, 'b')]), []);
    assert.deepEqual(compose('abc', [], [edit(0, 3, 'aXc')]), [edit(1, 2, 'X')]);
  });
});
