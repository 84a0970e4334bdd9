import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index';
import { idsByLine, judge } from './judge';

const folder = '../shared/configs';

/** What the page beside the sample files says of each, where it speaks of CORS: line → rules. */
const expected: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  '01-minimal.toml': {},
  '03-development.toml': { 9: ['origins-shadowed'] },
  '06-production-unsafe.toml': {
    10: ['headers-missing-auth'],
    11: ['wildcard-with-credentials'],
    12: ['origins-shadowed'],
    13: ['methods-missing-options'],
    15: ['max-age-too-large'],
    20: ['wildcard-with-credentials'],
  },
  // Each broken line has its own finding, and none of the others comes from what could not be read.
  '08-broken-syntax.toml': Object.fromEntries(
    [2, 4, 6, 8, 10, 12, 13, 14, 15, 16, 19].map((line) => [line, ['toml-syntax']]),
  ),
  '10-windows-crlf.toml': {
    12: ['origin-trailing-slash'],
    14: ['methods-missing-options'],
    15: ['headers-missing-auth'],
  },
  '12-non-ascii-and-unknown.toml': {
    10: ['origin-duplicate', 'origin-non-ascii'],
    13: ['unknown-option'],
    14: ['unknown-option'],
    15: ['unknown-option'],
    16: ['unknown-option'],
    17: ['unknown-option'],
    18: ['unknown-option'],
    20: ['override-path'],
    21: ['override-broader'],
    22: ['unknown-option'],
    24: ['misplaced-option'],
  },
};

// They belong to the design, not to this repository, and are read where they lie beside it.
if (existsSync(folder)) {
  const listed = new Set(rules.map(({ id }) => id));
  describe('sample files', () => {
    for (const [name, lines] of Object.entries(expected))
      it(name, () => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const wanted = Object.entries(lines)
          .map(([line, ids]) => [line, ids.filter((id) => listed.has(id))] as const)
          .filter(([, ids]) => ids.length > 0);
        assert.deepEqual(idsByLine(text, judge(text, { path: name })), Object.fromEntries(wanted));
      });
  });
}
