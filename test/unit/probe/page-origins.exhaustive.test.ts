import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOrigin, pageOrigins } from '../../../server/src/probe/run/page-origins';
import { anyOrigin } from '../../support/any-origin';
import { configOf } from '../../support/fake-network';

const fileWith = (entries: readonly string[]) =>
  configOf(`[api]\ncors_enabled = true\ncors_origins = ${JSON.stringify(entries)}\n`);

describe('the origins that a run of everything asks for', () => {
  it('are a fixed point, and every entry is asked for or left out', () => {
    fc.assert(
      fc.property(fc.array(anyOrigin, { maxLength: 5 }), (entries) => {
        const { asked, leftOut } = pageOrigins(fileWith(entries));
        for (const { origin } of asked) assert.equal(pageOrigin(origin), origin);
        const left = new Set(leftOut.map(({ item }) => item.value));
        const origins = new Set(asked.map(({ origin }) => origin));
        for (const entry of entries)
          assert.ok(left.has(entry) !== origins.has(pageOrigin(entry) ?? ''), entry);
      }),
    );
  });
});
