import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../server/src/catalog/nearest-option';
import { runs } from '../../support/property';

describe('nearestOption', () => {
  it('measures a distance that is symmetric, and zero only for equal names', () => {
    const name = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.equal(editDistance(a, b) === 0, a === b);
      }),
      runs(50),
    );
  });
});
