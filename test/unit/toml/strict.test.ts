import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/toml/edit/edit';
import { parse } from '../../../server/src/toml/parse/parse';
import { judge } from '../../../server/src/toml/strict/strict';

describe('judging a text for TOML 1.0', () => {
  const cases: readonly (readonly [text: string, kind: string, at: string, fixed: string | undefined])[] = [
    ['a = {\n  b = 1,\n  c = { d = 2, },\n}\n', 'newer-line-break', '{', 'a = { b = 1, c = { d = 2, } }\n'],
    ['a = {\r\n}\r\n', 'newer-line-break', '{', 'a = {}\r\n'],
    ['a = {\n  b = 1, # c\n}\n', 'newer-line-break', '{', undefined],
    ['a = { b = 1, }\n', 'newer-trailing-comma', ',', 'a = { b = 1 }\n'],
    ['a = "\\\\e\\e"\n', 'newer-escape', '\\e', 'a = "\\\\e\\u001B"\n'],
    ['"\\x41" = 1\n', 'newer-escape', '\\x41', '"\\u0041" = 1\n'],
    ['a = 07:32\n', 'newer-time', '07:32', 'a = 07:32:00\n'],
    ['a = 2024-02-29 07:32Z\n', 'newer-time', '2024-02-29 07:32Z', 'a = 2024-02-29 07:32:00Z\n'],
  ];
  for (const [text, kind, at, fixed] of cases) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parse(text).problems, []);
      assert.deepEqual(judge(text, '1.1'), []);
      const problem = judge(text, '1.0')[0];
      assert.ok(problem);
      assert.equal(problem.kind, kind);
      assert.equal(text.slice(problem.span.start, problem.span.end), at);
      assert.equal(problem.fix && applyEdits(text, problem.fix.edits), fixed);
    });
  }

  it('leaves line breaks inside the values of an inline table alone', () => {
    assert.deepEqual(judge('a = { b = [\n  1,\n] }\n', '1.0'), []);
  });

  it('counts a byte order mark', () => {
    const problem = judge('\ufeffa = { b = 1, }\n', '1.0')[0];
    assert.deepEqual(problem?.span, { start: 12, end: 13 });
  });

  it('gives the place and the reason of the strict parser', () => {
    // The tolerant parse would have told this first.
    const problem = judge('\ufeffa = 1\na = 2\n', '1.1')[0];
    assert.ok(problem);
    assert.deepEqual(problem.span, { start: 7, end: 8 });
    assert.match(problem.message, /^TOML 1\.1 does not allow this: .+\.$/);
  });
});
