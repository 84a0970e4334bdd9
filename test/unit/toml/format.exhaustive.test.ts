import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../../server/src/toml/format/format';
import { layoutEdits } from '../../../server/src/toml/format/layout-tokens';
import { parse } from '../../../server/src/toml/parse/parse';
import { pieces } from '../../../server/src/toml/format/pieces';
import { startTaplo, type TaploFormat } from '../../../server/src/toml/format/taplo';
import { tidy } from '../../../server/src/toml/format/tidy';
import { tomlText } from '../../support/toml/toml-arbitrary';
import { runs } from '../../support/property';

const layout = { indent: '  ' };

describe('Formatting', () => {
  let taplo: TaploFormat;
  before(async () => {
    taplo = await startTaplo(new Uint8Array());
  });

  const laidOut = (text: string, indent = layout.indent): string => {
    const result = format(text, { indent }, taplo);
    return 'text' in result ? result.text : assert.fail(`${result.problem}\n${text}`);
  };
  const refused = (text: string, lib = taplo): string => {
    const result = format(text, layout, lib);
    return 'problem' in result ? result.problem : assert.fail(result.text);
  };

  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    ['spaces around `=`', 'a=1\nb  =  2\n', 'a = 1\nb = 2\n'],
    [
      'keeps an array on its line however long',
      `a = [${'"x", '.repeat(80)}"x"]\n`,
      `a = [${'"x", '.repeat(80)}"x"]\n`,
    ],
    ['keeps an array on its lines however short', 'a = [\n1,\n2\n]\n', 'a = [\n  1,\n  2,\n]\n'],
    ['keeps the order of keys and tables', '[b]\nz = 1\na = 2\n[a]\n', '[b]\nz = 1\na = 2\n[a]\n'],
    [
      'keeps comments where they are',
      '# one\na = 1 # two\n[b] # three\n# four\n',
      '# one\na = 1 # two\n[b] # three\n# four\n',
    ],
    ['keeps two blank lines of many', 'a = 1\n\n\n\n\nb = 2\n', 'a = 1\n\n\nb = 2\n'],
    ['ends the file with one line end', 'a = 1\n\n\n', 'a = 1\n'],
    ['adds the last line end', 'a = 1', 'a = 1\n'],
    ['leaves an empty document empty', '', ''],
    ['keeps Windows line ends', 'a=1\r\nb = """\r\nx\r\n"""\r\n', 'a = 1\r\nb = """\r\nx\r\n"""\r\n'],
    ['keeps the byte order mark', '\uFEFFa=1\n', '\uFEFFa = 1\n'],
    [
      'keeps the spelling of values',
      "a=0x1F\nb=1_000\nc='x'\nd=1e3\n",
      "a = 0x1F\nb = 1_000\nc = 'x'\nd = 1e3\n",
    ],
    [
      'survives a comment behind a very long line',
      `a = "${'x'.repeat(200)}"   # c\n`,
      `a = "${'x'.repeat(200)}" # c\n`,
    ],
    ['takes the blanks from the end of comments', 'a = 1 # x \t\n# y  \n', 'a = 1 # x\n# y\n'],
    ['takes the blanks out of headers', '[ a ]\n[[ b . c ]]\n', '[a]\n[[b.c]]\n'],
    ['keeps both comments around a comma', 'a = [1 # x\n, # y\n2]\n', 'a = [\n  1, # x\n  # y\n  2,\n]\n'],
    ['parts local times from what follows', 'a = [07:32:00,1]\n', 'a = [07:32:00, 1]\n'],
    ['has nothing against a comment alone', '#x', '#x\n'],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      assert.equal(laidOut(before), after);
    });
  }

  it('indents the elements of an array as the editor is set', () => {
    assert.equal(laidOut('a = [\n1,\n]\n', '\t'), 'a = [\n\t1,\n]\n');
    assert.equal(laidOut('a = [\n1,\n]\n', '    '), 'a = [\n    1,\n]\n');
  });

  it('never touches a document with a syntax error', () => {
    for (const text of [
      'a = \nb=1\n',
      'a=[1\n',
      'a=1\na=2\n',
      '[a]\n[a]\n',
      'a="x\n',
      'a = { b=1,\n c=2 }\n',
    ]) {
      assert.match(refused(text), /syntax error/, text);
    }
  });

  it('refuses what the library would hang on', () => {
    const never: TaploFormat = () => assert.fail('The library was asked.');
    assert.match(refused(`a = ${'['.repeat(40)}${']'.repeat(40)}\n`, never), /nested/);
    assert.match(refused(`${'a.'.repeat(40)}b = 1\n`, never), /nested/);
    assert.match(refused(`[${'a.'.repeat(40)}b]\n`, never), /nested/);
    assert.match(refused(`a = ${'{ a = '.repeat(40)}1${' }'.repeat(40)}\n`, never), /nested/);
  });

  it('refuses a result that differs in more than layout', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['a = 1 # c\n', 'a = 1\n'],
      ['a = 1\nb = 2\n', 'b = 2\na = 1\n'],
      ['a = "x"\n', "a = 'x'\n"],
      ['a = [1, 2]\n', 'a = [2, 1]\n'],
      ['a = 1\n[b]\nc = 2\n', 'a = 1\nc = 2\n[b]\n'],
      ['a.b = 1\n', '"a.b" = 1\n'],
      ['a = [[1], 2]\n', 'a = [[1, 2]]\n'],
      ['a = 1\n', 'a = \n'],
    ];
    for (const [text, result] of wrong)
      assert.match(
        refused(text, () => result),
        /more than the layout/,
        text,
      );
  });

  it('lays out a long document piece by piece exactly as it would the whole', () => {
    const text = Array.from(
      { length: 200 },
      (_, i) => `${'\n'.repeat(i % 5)}# c\n[t${i}]\nkey=1 # ${i}\nk=2  # d`,
    ).join('\n');
    assert.equal(laidOut(text), taplo(text, layout));
  });

  it('changes nothing but layout, keeps every comment, and a second time changes nothing', () => {
    fc.assert(
      fc.property(tomlText, (text) => {
        const once = laidOut(text);
        const inPieces = pieces(parse(tidy(parse(text))), 2).map(
          (piece) => taplo(piece.text, layout) + piece.blankLinesAfter,
        );
        if (parse(text).statements.length > 0) assert.equal(inPieces.join(''), once.replaceAll('\r\n', '\n'));
        const edits = layoutEdits(parse(text), parse(once));
        assert.ok(edits !== undefined);
        assert.equal(apply(text, edits), once);
        assert.equal(laidOut(once), once);
      }),
      runs(20),
    );
  });
});

function apply(text: string, edits: NonNullable<ReturnType<typeof layoutEdits>>): string {
  return [...edits]
    .reverse()
    .reduce(
      (before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
      text,
    );
}
