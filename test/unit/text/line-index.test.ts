import assert from 'node:assert/strict';
import { lineIndex } from '../../../server/src/text/line-index';

describe('lineIndex', () => {
  it('takes what is outside for the nearest end', () => {
    const lines = lineIndex('a\nb');
    assert.deepEqual(lines.range({ start: -1, end: 9 }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 1 },
    });
  });
});
