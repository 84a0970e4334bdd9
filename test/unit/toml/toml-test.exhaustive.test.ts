import assert from 'node:assert/strict';
import { newerSyntax } from '../../../server/src/toml/strict/newer-syntax';
import { parse } from '../../../server/src/toml/parse/parse';
import { judge } from '../../../server/src/toml/strict/strict';
import { assertLikeOracle } from '../../support/toml/oracle';
import { needs } from '../../support/material';
import { testDirectory, tomlTestFiles } from '../../support/toml/toml-test-files';

/** Read as text, these hold U+FFFD where their faulty bytes were, which TOML allows. */
const faultyBytes = new Set([
  'invalid/encoding/bad-codepoint.toml',
  'invalid/encoding/bad-utf8-in-comment.toml',
  'invalid/encoding/bad-utf8-in-multiline-literal.toml',
  'invalid/encoding/bad-utf8-in-multiline.toml',
  'invalid/encoding/bad-utf8-in-string-literal.toml',
  'invalid/encoding/bad-utf8-in-string.toml',
]);

describe('the official conformance files', () => {
  for (const version of ['1.0', '1.1'] as const) {
    const valid = tomlTestFiles(version, 'valid');
    const invalid = tomlTestFiles(version, 'invalid');
    if (valid === undefined || invalid === undefined) {
      it(`of TOML ${version}`, function () {
        needs(this, testDirectory, 'the toml-test files (TOML_TEST_DIR)');
      });
      continue;
    }

    it(`of TOML ${version}, valid: ${valid.length} read as the strict parser reads them`, () => {
      assert.ok(valid.length > 100);
      for (const { name, text } of valid) {
        try {
          const document = parse(text);
          assertLikeOracle(document, version);
          if (version === '1.0') assert.deepEqual(newerSyntax(document), []);
        } catch (error) {
          throw new Error(name, { cause: error });
        }
      }
    });

    it(`of TOML ${version}, invalid: ${invalid.length} each with a problem`, () => {
      assert.ok(invalid.length > 100);
      const missed = invalid.filter(
        ({ text }) => parse(text).problems.length === 0 && judge(text, version).length === 0,
      );
      assert.deepEqual(
        missed.map(({ name }) => name),
        missed.map(({ name }) => name).filter((name) => faultyBytes.has(name)),
      );
    });
  }
});
