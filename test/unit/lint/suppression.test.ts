import assert from 'node:assert/strict';
import { readSuppressions, suppressionEdits } from '../../../server/src/lint/suppression';
import { applyEdits } from '../../../server/src/toml/edit/edit';
import { parse } from '../../../server/src/toml/parse/parse';

/** `|` marks the place of the finding. */
function place(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

function isSilenced(marked: string, rule = 'origin-path'): boolean {
  const { text, offset } = place(marked);
  return readSuppressions(parse(text))(rule, offset);
}

function silenced(marked: string, scope: 'line' | 'file' = 'line'): string {
  const { text, offset } = place(marked);
  return applyEdits(text, suppressionEdits(parse(text), 'origin-path', offset, scope));
}

describe('ignore comments', () => {
  for (const [name, marked, expected] of [
    ['trailing, on this line', 'a = "|x" # license-monitor-ignore origin-path', true],
    ['trailing, not on the next line', 'a = 1 # license-monitor-ignore origin-path\nb = |2', false],
    ['alone, on the next line', '# license-monitor-ignore origin-path\nb = |2', true],
    ['alone, beyond comments and blank lines', '# license-monitor-ignore origin-path\n# so\n\nb = |2', true],
    ['alone, not two lines on', '# license-monitor-ignore origin-path\na = 1\nb = |2', false],
    ['inside an array', 'a = [\n  # license-monitor-ignore origin-path\n  "|x",\n]', true],
    ['several rules', 'a = |1 # license-monitor-ignore origin-null, origin-path', true],
    ['another rule', 'a = |1 # license-monitor-ignore origin-null', false],
    ['a rule whose name begins alike', 'a = |1 # license-monitor-ignore origin-path-x', false],
    ['every rule', 'a = |1 # license-monitor-ignore', true],
    ['a reason behind the name', 'a = |1 # license-monitor-ignore origin-path: the kiosk needs it', true],
    ['a colon in front of the name', 'a = |1 # license-monitor-ignore: origin-path', true],
    ['a colon and another rule', 'a = |1 # license-monitor-ignore: origin-null', false],
    ['a colon and no blank', 'a = |1 # license-monitor-ignore:origin-path', true],
    ['a colon, the whole file', '# license-monitor-ignore-file: origin-null\na = |1', false],
    ['a name in upper case', 'a = |1 # license-monitor-ignore Origin-Path', true],
    ['a name with an underscore', 'a = |1 # license-monitor-ignore origin_path', true],
    ['another rule in upper case', 'a = |1 # license-monitor-ignore Origin-Null', false],
    ['another rule with an underscore', '# license-monitor-ignore-file origin_null\na = |1', false],
    ['every rule, with a colon', 'a = |1 # license-monitor-ignore:', true],
    ['every rule, with a reason behind dashes', 'a = |1 # license-monitor-ignore -- it is so', true],
    ['every rule, with a reason in brackets', 'a = |1 # license-monitor-ignore (it is so)', true],
    ['every rule, with another comment', 'a = |1 # license-monitor-ignore # it is so', true],
    ['no rule at all: words that may be a name', 'a = |1 # license-monitor-ignore originpath', false],
    ['no rule at all: words behind a colon', 'a = |1 # license-monitor-ignore: because it is so', false],
    ['no rule at all: a name in quotes', 'a = |1 # license-monitor-ignore "origin-null"', false],
    ['only what is named', 'a = |1 # license-monitor-ignore origin-null, originpath', false],
    ['behind another comment', 'a = |1 # kiosk # license-monitor-ignore origin-path', true],
    ['without a blank', 'a = |1 #license-monitor-ignore origin-path', true],
    ['the whole file, from anywhere', 'a = |1\n# license-monitor-ignore-file origin-path', true],
    ['the whole file, another rule', 'a = |1\n# license-monitor-ignore-file origin-null', false],
    ['the whole file, every rule', '# license-monitor-ignore-file\n\na = |1', true],
    ['a string is no comment', 'a = "|x # license-monitor-ignore origin-path"', false],
    ['another word', 'a = |1 # license-monitor-ignored origin-path', false],
  ] as const)
    it(name, () => {
      assert.equal(isSilenced(marked), expected);
      assert.equal(isSilenced(marked.replaceAll('\n', '\r\n')), expected);
    });
});

describe('the fix that ignores a finding', () => {
  for (const [name, marked, expected] of [
    ['behind a pair', 'a = "|x"\n', 'a = "x" # license-monitor-ignore origin-path\n'],
    ['at the end of the file', 'a = "|x"', 'a = "x" # license-monitor-ignore origin-path'],
    ['instead of blanks at the end', 'a = "|x"  \n', 'a = "x" # license-monitor-ignore origin-path  \n'],
    ['with CRLF', 'a = "|x"\r\nb = 1\r\n', 'a = "x" # license-monitor-ignore origin-path\r\nb = 1\r\n'],
    ['in an array', 'a = [\n  "|x",\n]\n', 'a = [\n  "x", # license-monitor-ignore origin-path\n]\n'],
    ['behind a `#` in a string', 'a = "|x#y"\n', 'a = "x#y" # license-monitor-ignore origin-path\n'],
    ['behind a comment', 'a = "|x" # why\n', 'a = "x" # why # license-monitor-ignore origin-path\n'],
    [
      'joined to the names there',
      'a = "|x" # license-monitor-ignore origin-null: so it is\n',
      'a = "x" # license-monitor-ignore origin-null, origin-path: so it is\n',
    ],
    [
      'beside words that silence nothing',
      'a = "|x" # license-monitor-ignore originpath\n',
      'a = "x" # license-monitor-ignore originpath # license-monitor-ignore origin-path\n',
    ],
    [
      'joined to the name behind a colon',
      'a = "|x" # license-monitor-ignore: Origin_Null\n',
      'a = "x" # license-monitor-ignore: Origin_Null, origin-path\n',
    ],
    [
      'joined to the names above',
      '# license-monitor-ignore origin-null\na = "|x"\n',
      '# license-monitor-ignore origin-null, origin-path\na = "x"\n',
    ],
    [
      'above a multi-line string',
      'a = [\n  """|x\ny""",\n]\n',
      'a = [\n  # license-monitor-ignore origin-path\n  """x\ny""",\n]\n',
    ],
    [
      'above a multi-line string with CRLF',
      '\uFEFFa = """|x\r\ny"""\r\n',
      '\uFEFF# license-monitor-ignore origin-path\r\na = """x\r\ny"""\r\n',
    ],
    ['nowhere inside a multi-line string', 'a = """x\n|y\nz"""\n', 'a = """x\ny\nz"""\n'],
    [
      'nothing where all is ignored',
      'a = "|x" # license-monitor-ignore\n',
      'a = "x" # license-monitor-ignore\n',
    ],
  ] as const)
    it(`writes ${name}`, () => {
      assert.equal(silenced(marked), expected);
    });

  for (const [name, marked, expected] of [
    ['at the top', 'a = "|x"\r\n', '# license-monitor-ignore-file origin-path\r\na = "x"\r\n'],
    [
      'behind the byte order mark',
      '\uFEFFa = "|x"\n',
      '\uFEFF# license-monitor-ignore-file origin-path\na = "x"\n',
    ],
    [
      'below a schema line',
      '#:schema ./s.json\na = "|x"\n',
      '#:schema ./s.json\n# license-monitor-ignore-file origin-path\na = "x"\n',
    ],
    [
      'joined to the names there',
      'a = "|x"\n# license-monitor-ignore-file origin-null\n',
      'a = "x"\n# license-monitor-ignore-file origin-null, origin-path\n',
    ],
  ] as const)
    it(`for the whole file writes ${name}`, () => {
      assert.equal(silenced(marked, 'file'), expected);
    });
});

describe('ignore comments for the rules about ignore comments', () => {
  for (const [name, marked, expected] of [
    ['named in the comment at fault', '# license-monitor-ignore |origin-nul, ignore-unused\na = 1', true],
    ['a comment without names does not silence itself', '# |license-monitor-ignore\na = 1', false],
    [
      'a comment without names silences another',
      '# license-monitor-ignore\na = 1 # license-monitor-ignore |origin-null',
      true,
    ],
    ['a file without names does not silence itself', '# |license-monitor-ignore-file\na = 1', false],
    [
      'the whole file',
      '# license-monitor-ignore-file ignore-unused\na = 1 # license-monitor-ignore |origin-null',
      true,
    ],
  ] as const)
    it(name, () => {
      assert.equal(isSilenced(marked, 'ignore-unused'), expected);
    });

  it('are joined to the names in a comment of its own line', () => {
    const text = '# license-monitor-ignore origin-null\na = 1\n';
    const edits = suppressionEdits(parse(text), 'ignore-unused', 2, 'line');
    assert.equal(applyEdits(text, edits), '# license-monitor-ignore origin-null, ignore-unused\na = 1\n');
  });
});
