import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { judge } from '../support/rules/judge';

const found = (text: string) => judge(text).filter(({ rule }) => rule.id === 'toml-syntax');

const linesOf = (text: string, { start, end }: { start: number; end: number }): readonly number[] =>
  [start, end].map((offset) => text.slice(0, offset).split('\n').length);

describe('a block of another format', () => {
  for (const [what, text, lines] of [
    ['JSON around all', '{\n  "api": {\n    "cors_enabled": true,\n    "x": null\n  }\n}\n', [1, 6]],
    ['JSON below a header', '[api]\n{\n  "a": 1,\n  "b": 2\n}\n\n[b]\n', [2, 5]],
    ['the inside of a JSON object', '[api]\n"a": 1,\n"b": [\n  "c"\n],\n', [2, 5]],
    ['YAML', 'api:\n  a: true\n  b:\n    - c\n    - d\n', [1, 5]],
    ['a list of YAML', '[api]\na = true\nb:\n  - c\n  - d\ne = 1\n', [3, 5]],
    ['a list of YAML after an `=`', '[api]\nb =\n- c\n- d\n', [2, 4]],
    ['a text of YAML', '[api]\nb = |\n  https://a.example\n  https://b.example\n', [2, 4]],
    ['braces of HCL', 'api {\n  a = true\n  b = 1\n}\n', [1, 4]],
    ['a merge conflict', '[api]\n<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> main\n', [2, 6]],
    ['a comment over several lines', '/*\n * a\n */\n[api]\n', [1, 3]],
    ['a Markdown fence', '```toml\n[api]\na = 1\n```\n', [1, 1]],
    ['a template', '[api]\n{% if a %}\nb = 1\n{% else %}\nb = 2\n{% endif %}\n', [2, 2]],
    ['a template of Helm', '[api]\n{{- if .Values.a }}\nc = 1\n{{- end }}\n', [2, 2]],
  ] as const)
    it(`is one mistake: ${what}`, () => {
      const problems = found(text).filter(({ finding }) => !finding.message.includes('already set'));
      assert.deepEqual(
        problems.map(({ finding }) => linesOf(text, finding.span)),
        [lines],
      );
    });

  it('hides no mistake in what it only surrounds', () => {
    for (const text of ['```toml\n[api]\na = True\n```\n', '{% if x %}\na = True\n{% endif %}\n'])
      assert.equal(found(text).length, 2, text);
  });

  it('leaves two lines with mistakes of their own as two', () => {
    assert.equal(found('[api]\na = True\nb = yes\n').length, 2);
    assert.equal(found('[api]\na: 1\nb = 2\nc: 3\n').length, 2);
  });
});

const scalar = fc.oneof(fc.boolean(), fc.integer(), fc.string({ maxLength: 8 }));
const value = fc.oneof(scalar, fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }));
const key = fc.constantFrom('cors_origins', 'cors_methods', 'a', 'b c', '/api/x', 'x.y');
const table = fc.dictionary(key, value, { minKeys: 2, maxKeys: 4 });

describe('pasted JSON', () => {
  it('is one mistake, and its fix says the same in TOML', () => {
    fc.assert(
      fc.property(fc.dictionary(key, table, { minKeys: 1, maxKeys: 2 }), (data) => {
        const text = `${JSON.stringify(data, null, 2)}\n`;
        const problems = found(text);
        assert.equal(problems.length, 1, text);
        const [fix] = problems[0]?.finding.fixes ?? [];
        const result = applyEdits(text, fix?.edits ?? []);
        const document = parse(result);
        assert.deepEqual(document.problems, [], result);
        assert.deepEqual(
          document.root.entries.map(({ name, table: inner }) => [
            name,
            inner?.entries.map((one) => one.name),
          ]),
          Object.entries(data).map(([name, inner]) => [name, Object.keys(inner)]),
        );
      }),
    );
  });
});
