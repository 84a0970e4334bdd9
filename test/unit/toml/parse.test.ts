import assert from 'node:assert/strict';
import { parse } from '../../../server/src/toml/parse/parse';
import { applyEdits } from '../../../server/src/toml/edit/edit';

/** Each problem as `line:kind: text`. */
const problemsOf = (text: string): string[] =>
  parse(text).problems.map(({ kind, span }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${line}:${kind}: ${text.slice(span.start, span.end)}`;
  });

describe('reading broken TOML', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    problems: readonly string[],
    fixed?: string,
  ])[] = [
    ['an unclosed header', '[api\na = 1\n', ['1:unclosed-header: [api'], '[api]\na = 1\n'],
    ['an unclosed double header', '[[a]\n', ['1:unclosed-header: [[a]'], '[[a]]\n'],
    [
      'a path without quotes',
      '[api.cors_overrides./x]\n',
      ['1:unquoted-path-in-header: /x'],
      '[api.cors_overrides."/x"]\n',
    ],
    [
      'a path with dots',
      '[api.cors_overrides./api/v1.2/x] # c\n',
      ['1:unquoted-path-in-header: /api/v1.2/x'],
      '[api.cors_overrides."/api/v1.2/x"] # c\n',
    ],
    [
      'an address without quotes',
      'a = 127.0.0.1 # b\n',
      ['1:unquoted-string: 127.0.0.1'],
      'a = "127.0.0.1" # b\n',
    ],
    [
      'an address in brackets without quotes',
      'a = [\n  http://[::1]:3000,\n]\n',
      ['2:unquoted-string: http://[::1]:3000'],
      'a = [\n  "http://[::1]:3000",\n]\n',
    ],
    ['a list without brackets', 'a = GET, POST\n', ['1:unquoted-list: GET, POST'], 'a = ["GET", "POST"]\n'],
    ['a boolean in upper case', 'a = True\n', ['1:boolean-case: True'], 'a = true\n'],
    ['a boolean of another language', 'a = off\n', ['1:boolean-word: off'], 'a = false\n'],
    ['no comma', 'a = [\n  "b" # c\n  "d",\n]\n', ['2:missing-comma: "'], 'a = [\n  "b", # c\n  "d",\n]\n'],
    ['two commas', 'a = [1,, 2]\n', ['1:superfluous-comma: ,'], 'a = [1, 2]\n'],
    ['an unclosed array before a key', 'a = [1,\n  2\nb = 1\n', ['1:unclosed-array: [']],
    [
      'an unclosed array before a header',
      'a = [1,\n\n[b]\nc = 1\n',
      ['1:unclosed-array: ['],
      'a = [1,]\n\n[b]\nc = 1\n',
    ],
    ['mixed quotes', 'a = [\'b", "c"]\n', ['1:mixed-quotes: \'b"'], 'a = [\'b\', "c"]\n'],
    ['a quote missing in a list', 'a = ["b, "c"]\n', ['1:unclosed-string: "b'], 'a = ["b", "c"]\n'],
    ['a quote missing at the end', 'a = ["b", "c]\n', ['1:unclosed-string: "c'], 'a = ["b", "c"]\n'],
    ['a quote missing before a comment', 'a = "b # c\n', ['1:unclosed-string: "b'], 'a = "b" # c\n'],
    ['a multi-line string without end', 'a = """b\nc = 1\n', ['1:unclosed-multiline-string: """']],
    ['a trailing underscore', 'a = 86_400_\n', ['1:number-underscore: 86_400_'], 'a = 86_400\n'],
    ['a leading zero', 'a = 0755\n', ['1:leading-zero: 0755'], 'a = 755\n'],
    ['a number beyond 64 bits', 'a = 9223372036854775808\n', ['1:integer-range: 9223372036854775808']],
    ['a negative one', 'a = -9_223_372_036_854_775_809\n', ['1:integer-range: -9_223_372_036_854_775_809']],
    ['sixteen digits too large', 'a = 0xffffffffffffffff\n', ['1:integer-range: 0xffffffffffffffff']],
    ['a sign where none may stand', 'a = -0x1F\n', ['1:number-sign: -0x1F'], 'a = -31\n'],
    ['a digit of another base', 'a = 0b12\n', ['1:invalid-number: 0b12']],
    ['no value', 'a =\nb = 1\n', ['1:missing-value: =']],
    ['only a key', 'a\nb = 1\n', ['1:missing-equals: a']],
    ['no equals sign', 'a true\n', ['1:missing-equals: a'], 'a = true\n'],
    ['a colon', 'a: false\n', ['1:colon-instead-of-equals: :'], 'a = false\n'],
    ['a comma behind a value', 'a = 1, # b\n', ['1:superfluous-comma: ,'], 'a = 1 # b\n'],
    ['a comment of another language', '// a\nb = 1\n', ['1:wrong-comment: //'], '# a\nb = 1\n'],
    [
      'backslashes in double quotes',
      'a = "C:\\Program Files"\n',
      ['1:invalid-escape: \\P'],
      "a = 'C:\\Program Files'\n",
    ],
    ['typographic quotes', 'a = “b”\n', ['1:typographic-quotes: “b”'], 'a = "b"\n'],
    ['a key with blanks', 'a b = 1\n', ['1:unquoted-key: a b'], '"a b" = 1\n'],
    ['a path in a key without quotes', 'a./b.c/d.e = 1\n', ['1:unquoted-key: /b.c/d'], 'a."/b.c/d".e = 1\n'],
    [
      'a path that is the last name',
      'a./b.c = { d = 1 }\n',
      ['1:unquoted-key: /b.c'],
      'a."/b.c" = { d = 1 }\n',
    ],
    ['a path with a blank', 'a./b c.d = 1\n', ['1:unquoted-key: a./b c.d'], 'a."/b c".d = 1\n'],
    ['a key beyond ASCII', 'größe = 1\n', ['1:unquoted-key: größe'], '"größe" = 1\n'],
    [
      'an unclosed inline table',
      'a = { b = 1\nc = 2\n',
      ['1:unclosed-inline-table: {'],
      'a = { b = 1 }\nc = 2\n',
    ],
    ['semicolons', 'a = ["b"; "c"]\n', ['1:semicolon-for-comma: ;'], 'a = ["b", "c"]\n'],
    ['a semicolon behind a number', 'a = 1;\n', ['1:superfluous-semicolon: ;'], 'a = 1\n'],
    ['a semicolon behind a string', 'a = "b";\n', ['1:superfluous-semicolon: ;'], 'a = "b"\n'],
    [
      'a list of strings without brackets',
      'a = "b", "c" # d\n',
      ['1:list-without-brackets: "b", "c"'],
      'a = ["b", "c"] # d\n',
    ],
    ['a list in parentheses', 'a = ("b", "c")\n', ['1:parentheses-for-list: ("b", "c")'], 'a = ["b", "c"]\n'],
    ['a list in braces', 'a = {"b", "c"}\n', ['1:braces-for-list: {"b", "c"}'], 'a = ["b", "c"]\n'],
    [
      'a comma inside the quotes',
      'a = [\n  "b,"\n  "c",\n]\n',
      ['2:comma-in-quotes: ,"'],
      'a = [\n  "b",\n  "c",\n]\n',
    ],
    ['two equals signs', 'a == 1\n', ['1:wrong-operator: =='], 'a = 1\n'],
    ['an arrow', 'a => 1\n', ['1:wrong-operator: =>'], 'a = 1\n'],
    ['an assignment of another language', 'a := 1\n', ['1:wrong-operator: :='], 'a = 1\n'],
    ['an apostrophe in single quotes', "a = 'it's'\n", ["1:quote-in-string: 'it's'"], 'a = "it\'s"\n'],
    ['grouped digits', 'a = 86,400\n', ['1:thousands-separator: 86,400'], 'a = 86400\n'],
    ['a unit', 'a = 24h\n', ['1:number-with-unit: 24h']],
    ['a no-break space', 'a\u00a0= 1\n', ['1:odd-blank: \u00a0'], 'a = 1\n'],
    ['a header without its opening bracket', 'a]\n', ['1:unopened-header: a]'], '[a]\n'],
    ['a bracket too many in a header', '[a]]\n', ['1:unexpected-bracket: ]'], '[a]\n'],
    ['a quote missing in a header', '[a."/x]\n', ['1:unclosed-string: "/x'], '[a."/x"]\n'],
    ['typographic quotes in a header', '[a.“/x”]\n', ['1:unquoted-path-in-header: “/x”'], '[a."/x"]\n'],
    ['a key behind a header', '[a] b = 1\r\n', ['1:text-after-header: b = 1'], '[a]\r\nb = 1\r\n'],
    ['two keys on a line', 'a = 1 b = 2\n', ['1:text-after-value: b = 2'], 'a = 1\nb = 2\n'],
    ['prose', 'to be done\n', ['1:missing-equals: to']],
    ['a comment in another way', '-- a\n', ['1:wrong-comment: --'], '# a\n'],
    ['an opening brace above keys', 'a = {\nb = 2\nc = 2\n', ['1:unclosed-inline-table: {']],
    [
      'an inline table without commas',
      'a = {\n  b = 2\n  c = 2\n}\n',
      ['2:missing-comma: 2'],
      'a = {\n  b = 2,\n  c = 2\n}\n',
    ],
    ['a closing bracket too many', 'a = []\n]\n', ['2:unexpected-bracket: ]']],
    ['text behind a header', '[a] b\n', ['1:text-after-header: b']],
    ['text behind a value', 'a = "b" c\n', ['1:text-after-value: c']],
  ];

  for (const [name, text, problems, fixed] of cases) {
    it(`finds ${name}`, () => {
      assert.deepEqual(problemsOf(text), problems);
      const fix = parse(text).problems[0]?.fix;
      const repaired = fix === undefined ? undefined : applyEdits(text, fix.edits);
      assert.equal(repaired, fixed);
      if (repaired !== undefined) assert.deepEqual(problemsOf(repaired), []);
    });
  }
});

describe('TOML 1.1', () => {
  const valid = [
    'a = {\n  b = 1, # c\n  d = 2,\n}\n',
    'a = "\\e\\x41"\n',
    'a = 07:32\n',
    'a = 2024-02-29 07:32\n',
  ];
  for (const text of valid) {
    it(`accepts ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), []);
    });
  }
});

describe('a file saved in the middle of an edit', () => {
  it('has one problem on each broken line and none elsewhere', () => {
    const text = `# Saved by accident.
[api
enabled = true
bind_address = 127.0.0.1
bind_port = 8080
cors_enabled = True
cors_origins = [
    "https://dashboard.example.com"
    "https://admin.example.com",
    https://reports.example.com,
]
cors_methods = ["GET", "POST", "OPTIONS"
cors_headers = ["X-API-Key", 'Content-Type", "Authorization"]
cors_max_age = 86_400_
cors_credentials =
cors_allow_any_origin: false

[command_mode]
command = "lmstat -a
interval_seconds = 300 # five minutes
`;
    assert.deepEqual(problemsOf(text), [
      '2:unclosed-header: [api',
      '4:unquoted-string: 127.0.0.1',
      '6:boolean-case: True',
      '8:missing-comma: "',
      '10:unquoted-string: https://reports.example.com',
      '12:unclosed-array: [',
      '13:mixed-quotes: \'Content-Type"',
      '14:number-underscore: 86_400_',
      '15:missing-value: =',
      '16:colon-instead-of-equals: :',
      '19:unclosed-string: "lmstat -a',
    ]);
    assert.deepEqual(problemsOf(text.replaceAll('\n', '\r\n')), problemsOf(text));
  });
});
