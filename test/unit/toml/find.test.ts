import assert from 'node:assert/strict';
import { entryAt, entryNamed } from '../../../server/src/toml/tree/find';
import { parse } from '../../../server/src/toml/parse/parse';

describe('finding entries', () => {
  it('prefers the one that is not broken', () => {
    const { root } = parse('[a\nb = 1\n[a]\nb = 2\nb =\n');
    const value = entryAt(root, ['a', 'b'])?.value;
    assert.ok(value?.type === 'integer');
    assert.equal(value.value, 2n);
    assert.equal(entryNamed(root, 'c'), undefined);
  });

  it('enters tables in every spelling', () => {
    const { root } = parse('a.b.c = 1\n[d."e f"]\ng = { h = 1 }\n[[i]]\nj = 1\n[[i]]\nk = 1\n');
    for (const path of [
      ['a', 'b', 'c'],
      ['d', 'e f', 'g', 'h'],
      ['i', 'k'],
    ]) {
      assert.equal(entryAt(root, path)?.value?.type, 'integer', path.join('.'));
    }
    assert.equal(entryAt(root, ['i', 'j']), undefined);
  });
});

describe('tables of half-typed documents', () => {
  const complete = (text: string): boolean | undefined => {
    const { root } = parse(text);
    return entryNamed(root, 'a')?.table?.complete;
  };
  it('are complete where no key can hide', () => {
    assert.equal(complete('[a]\nb = True\nc =\n'), true);
  });
  for (const text of [
    '[a]\nb\n',
    '[a]\n%\n',
    '[a]\nb = [1,\n',
    '[a]\nb = 1\n[\nc = 1\n',
    '[a]\nb c = 1\n',
    '[a\nb = 1\n',
    'a = { b\n',
  ]) {
    it(`are not complete in ${JSON.stringify(text)}`, () => {
      assert.equal(complete(text), false);
    });
  }
});

describe('names defined twice', () => {
  const cases: readonly (readonly [text: string, kind: string, message: RegExp])[] = [
    ['a = 1\nb = 1\na = 2\n', 'duplicate-key', /`a` is already set on line 1/],
    ['[a]\n[b]\n[a]\n', 'duplicate-table', /`a` is already defined on line 1/],
    ['a = 1\n[a]\n', 'redefined-key', /`a` is set to a plain value on line 1/],
    ['a = {}\n[a]\n', 'redefined-table', /`a` is an inline table on line 1/],
    ['[a]\nb.c = 1\n[a.b]\n', 'redefined-table', /`b` is already a table on line 2/],
  ];
  for (const [text, kind, message] of cases) {
    it(JSON.stringify(text), () => {
      const { problems } = parse(text);
      assert.deepEqual(
        problems.map((problem) => problem.kind),
        [kind],
      );
      assert.match(problems[0]?.message ?? '', message);
      assert.ok(problems[0]?.related);
    });
  }
});
