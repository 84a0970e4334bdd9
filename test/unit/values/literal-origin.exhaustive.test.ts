import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { literalOrigin } from '../../../server/src/values/origin/literal-origin';

describe('the origin without its pattern', () => {
  it('is always one that a browser can send, with the host in it', () => {
    const piece = fc.constantFrom('*', '.', 'a', 'example', 'com', '://', 'https', ':', '80', '/', '\\', '?');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const found = literalOrigin(pieces.join(''));
        if (found === undefined) return;
        assert.equal(judgeOrigin(found.origin), undefined);
        assert.ok(found.origin.includes(`://${found.host}`));
      }),
    );
  });
});
