import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileUri, uriPath } from '../../../server/src/text/uri';

describe('a URI', () => {
  it('of a path leads back to it', () => {
    const part = fc.string({ minLength: 1 }).filter((text) => !/[\\/:]/u.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const path = `/${parts.join('/')}`;
        assert.equal(uriPath(fileUri(path)), path);
      }),
    );
  });
});
