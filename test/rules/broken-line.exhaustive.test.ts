import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyFile } from '../support/rules/any-file';
import { judge } from '../support/rules/judge';
import { runs } from '../support/property';

const brokenLine = fc.constantFrom(
  'bind_address = 127.0.0.1',
  'bind_port =',
  'bind_port',
  'command = "lmstat',
  'enabled: true',
  '= 1',
  'require_auth = True',
);

/** Where a line can be put in: in front of a key or header that begins a line. */
const places = (text: string): readonly number[] =>
  [...text.matchAll(/^(?:cors_|\[api\.)/gmu)].map(({ index }) => index);

const about = (text: string, prefix: string): readonly string[] =>
  judge(text)
    .filter(({ rule }) => rule.id.startsWith(prefix))
    .map(({ finding }) => finding.message)
    .sort();

describe('a broken line', () => {
  it('hides no finding about an origin, and brings none but its own', () => {
    fc.assert(
      fc.property(anyFile, brokenLine, fc.nat(), (text, line, nth) => {
        const all = places(text);
        const at = all[nth % all.length] ?? text.length;
        const broken = text.slice(0, at) + line + (text.includes('\r') ? '\r\n' : '\n') + text.slice(at);
        assert.deepEqual(about(broken, 'origin-'), about(text, 'origin-'), broken);
        assert.deepEqual(about(broken, 'wildcard-'), about(text, 'wildcard-'), broken);
        const before = about(text, '');
        const more = judge(broken).filter(({ finding }) => !before.includes(finding.message));
        assert.deepEqual(
          more.map(({ rule }) => rule.id).filter((id) => id !== 'toml-syntax'),
          [],
          broken,
        );
      }),
      runs(60),
    );
  });
});
