import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsByLine, judge } from '../support/rules/judge';

const folder = join(__dirname, '../samples');

/** What is found in each, by line. */
const expected: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  'minimal.toml': {},
  'behind-proxy.toml': {},
  'config.dev.toml': { 9: ['origins-shadowed'] },
  'config.production.toml': {
    10: ['headers-missing-auth'],
    11: ['wildcard-with-credentials'],
    12: ['origins-shadowed'],
    13: ['methods-missing-options'],
    15: ['max-age-too-large'],
    18: ['wildcard-with-credentials'],
  },
  // Each broken line has its own finding, and none of the others comes from what could not be read.
  'broken-syntax.toml': Object.fromEntries(
    [2, 4, 6, 8, 10, 12, 13, 14, 15, 16, 19].map((line) => [line, ['toml-syntax']]),
  ),
  'windows-crlf.toml': {
    12: ['origin-trailing-slash'],
    14: ['methods-missing-options'],
    15: ['headers-missing-auth'],
  },
  'non-ascii.toml': {
    8: ['origin-non-ascii'],
    11: ['unknown-option'],
    12: ['unknown-option'],
    13: ['unknown-option'],
    14: ['unknown-option'],
    15: ['unknown-option'],
    16: ['unknown-option'],
    18: ['override-path'],
    19: ['override-broader'],
    20: ['unknown-option'],
    22: ['misplaced-option'],
  },
};

describe('sample files', () => {
  for (const [name, lines] of Object.entries(expected))
    it(name, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.deepEqual(idsByLine(text, judge(text, { path: name })), lines);
    });
});
