import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chromium,
  firefox,
  missing,
  origins,
  page,
  respellings,
  told,
} from '../../support/rules/file-remedy';
import { runs } from '../../support/property';

describe('what is to be changed in the file', () => {
  it('never advises what the file already has, whatever else it lists', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          respellings.map(([written]) => written),
          { minLength: 0 },
        ),
        fc.boolean(),
        fc.constantFrom(chromium(missing), firefox('CORS header ‘Access-Control-Allow-Origin’ missing')),
        (others, listed, text) => {
          const explained = told(text, origins(...others, ...(listed ? [page] : [])));
          assert.doesNotMatch(explained, /Set `cors_enabled|cors_enabled`: set/u);
          if (listed && text.startsWith('Access'))
            assert.doesNotMatch(explained, /\b(?:Add|Write|Replace)\b/u);
          assert.doesNotMatch(explained, /\bAdd `(?:null|file:|\*)/u);
        },
      ),
      runs(60),
    );
  });
});
