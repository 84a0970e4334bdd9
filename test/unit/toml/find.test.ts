import assert from 'node:assert/strict';
import { commentOn, entry, entryAt, positionAt } from '../../../server/src/toml/find';
import { parse } from '../../../server/src/toml/parse';

describe('what stands at the caret', () => {
  /** The caret is `|`. Told as `kind table [part] = names`. */
  const cases: readonly (readonly [text: string, told: string])[] = [
    ['[api]\ncors_|', 'key api [cors_]'],
    ['[api]\ncors_| = 1', 'key api [cors_] = api.cors_'],
    ['[api]\n|\na = 1', 'key api'],
    ['[api]\na = 1\n\n|', 'key api'],
    ['|', 'key '],
    ['api.cors_|', 'key api [cors_]'],
    ['api.|', 'key api []'],
    ['[api]\na =|', 'value api = api.a'],
    ['[api]\na = |', 'value api = api.a'],
    ['[api]\na = |\nb = 1', 'value api = api.a'],
    ['[api]\na = tr|', 'value api = api.a: broken'],
    ['[api]\na = true | # b', 'rest api'],
    ['[api]\na = "b|"', 'value api = api.a: string'],
    ['[api]\na = ["b", |]', 'value api = api.a: array'],
    ['[api]\na = ["b|"]', 'value api = api.a: string in array'],
    ['[api]\na = ["b|', 'value api = api.a: string in array'],
    ['[api]\na = [\n  |\n]', 'value api = api.a: array'],
    ['[api]\na = [\n  |\nb = 1', 'value api = api.a in array'],
    ['[api]\na |', 'rest api = api.a'],
    ['a = { b = 1, | }', 'key a'],
    ['a = { | }', 'key a'],
    ['a = { b.c| = 1 }', 'key a.b [c] = a.b.c'],
    ['a = { b = | }', 'value a = a.b'],
    ['[x]\na = { b = [|] }', 'value x.a = x.a.b: array'],
    ['[|', 'header  []'],
    ['[api|', 'header  [api]'],
    ['[api.|]', 'header api []'],
    ['[api.cors_overrides."/|"]', 'header api.cors_overrides [/]'],
    ['[[a|]]', 'header  [a]'],
    ['[a]| # b', 'rest '],
    ['[a]\n# b|', 'comment a'],
    ['[a] # b|', 'comment '],
    ['[api\na|', 'key api [a]'],
    ['a = """\n|"""', 'value  = a: string'],
    ['a = 1\r\n|\r\n', 'key '],
  ];
  for (const [marked, told] of cases) {
    it(JSON.stringify(marked), () => {
      const offset = marked.indexOf('|');
      const at = positionAt(parse(marked.replace('|', '')), offset);
      const isHalfTyped = at.kind === 'key' && at.pair?.equals === undefined;
      const names =
        isHalfTyped || at.names.length === 0 || (at.kind === 'key' && !at.part)
          ? ''
          : ` = ${at.names.join('.')}`;
      const part = at.part === undefined ? '' : ` [${at.part.name}]`;
      const value = at.value === undefined ? '' : `: ${at.value.type}`;
      const array = at.array !== undefined && at.array !== at.value ? ' in array' : '';
      assert.equal(`${at.kind} ${at.table.join('.')}${part}${names}${value}${array}`, told);
    });
  }
});

describe('finding entries', () => {
  it('prefers the one that is not broken', () => {
    const { root } = parse('[a\nb = 1\n[a]\nb = 2\nb =\n');
    const value = entryAt(root, ['a', 'b'])?.value;
    assert.ok(value?.type === 'integer');
    assert.equal(value.value, 2n);
    assert.equal(entry(root, 'c'), undefined);
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

  it('finds the comment of a line', () => {
    const document = parse('a = 1 # b\nc = 1\n');
    assert.equal(commentOn(document, 2)?.text, 'b');
    assert.equal(commentOn(document, 12), undefined);
  });
});

describe('tables of half-typed documents', () => {
  const complete = (text: string): boolean | undefined => {
    const { root } = parse(text);
    return entry(root, 'a')?.table?.complete;
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
    ['a = 1\nb = 1\na = 2\n', 'duplicate-key', /`a` is already set in line 1/],
    ['[a]\n[b]\n[a]\n', 'duplicate-table', /`a` is already defined in line 1/],
    ['a = 1\n[a]\n', 'redefined-key', /`a` is set to a plain value in line 1/],
    ['a = {}\n[a]\n', 'redefined-table', /`a` is an inline table in line 1/],
    ['[a]\nb.c = 1\n[a.b]\n', 'redefined-table', /`b` is already a table in line 2/],
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
