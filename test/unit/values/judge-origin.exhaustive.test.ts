import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { mildOriginFaults } from '../../../server/src/values/origin-fault';
import { serializedOrigin } from '../../../server/src/cors/url/origin';
import { runs } from '../../support/property';
import { anyOrigin } from '../../support/any-origin';

const hasError = (text: string): boolean => {
  const fault = judgeOrigin(text);
  return fault !== undefined && !mildOriginFaults.has(fault.id);
};

describe('judgeOrigin', () => {
  it('offers only repairs that leave nothing to repair', () => {
    fc.assert(
      fc.property(anyOrigin, (text) => {
        const repair = judgeOrigin(text)?.repair;
        const origins =
          repair?.kind === 'replace' ? [repair.origin] : repair?.kind === 'split' ? repair.parts : [];
        for (const origin of origins) assert.equal(hasError(origin), false, origin);
        assert.equal(new Set(origins).size, origins.length);
        assert.notDeepEqual(origins, [text]);
      }),
      runs(1500),
    );
  });

  it('finds a fault in whatever a browser would write differently', () => {
    fc.assert(
      fc.property(anyOrigin, (text) => {
        if (/^https?:/u.test(text) && !hasError(text)) assert.equal(new URL(text).origin, text);
      }),
      runs(1500),
    );
  });

  it('accepts the origin that a browser sends for any web page', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const origin = serializedOrigin(url);
        assert.ok(origin !== undefined);
        assert.equal(hasError(origin), false, origin);
      }),
      runs(1000),
    );
  });
});
