import assert from 'node:assert/strict';
import {
  appendElement,
  applyEdits,
  removeElements,
  replaceElement,
  replaceString,
} from '../../../server/src/toml/edit/edit';
import type { StringNode } from '../../../server/src/toml/tree/nodes';
import { parse } from '../../../server/src/toml/parse/parse';
import { at, arrayAt, edited } from '../../support/toml/edited';

describe('removing elements', () => {
  const cases: readonly (readonly [
    name: string,
    before: string,
    indexes: readonly number[],
    after: string,
  ])[] = [
    ['the first of one line', 'a = ["b", "c", "d"]\n', [0], 'a = ["c", "d"]\n'],
    ['the middle of one line', 'a = ["b", "c", "d"]\n', [1], 'a = ["b", "d"]\n'],
    ['the last of one line', 'a = ["b", "c", "d"]\n', [2], 'a = ["b", "c"]\n'],
    ['the last two of one line', 'a = ["b", "c", "d"]\n', [1, 2], 'a = ["b"]\n'],
    ['the first and the last', 'a = ["b", "c", "d"]\n', [0, 2], 'a = ["c"]\n'],
    ['all of one line', 'a = [ "b", "c" ]\n', [0, 1], 'a = []\n'],
    ['all of several lines', 'a = [\n  "b",\n  "c",\n]\n', [0, 1], 'a = []\n'],
    ['the last with a trailing comma', 'a = ["b", "c",]\n', [1], 'a = ["b",]\n'],
    ['inside blanks', 'a = [ "b", "c" ]\n', [0], 'a = [ "c" ]\n'],
    ['inside blanks at the end', 'a = [ "b", "c" ]\n', [1], 'a = [ "b" ]\n'],
    ['a line', 'a = [\n  "b",\n  "c",\n  "d",\n]\n', [1], 'a = [\n  "b",\n  "d",\n]\n'],
    ['a line with its comment kept', 'a = [\n  "b", # x\n  "c",\n]\n', [0], 'a = [\n  # x\n  "c",\n]\n'],
    ['the last line without a comma', 'a = [\n  "b",\n  "c"\n]\n', [1], 'a = [\n  "b"\n]\n'],
    ['the last line before the bracket', 'a = [\n  "b",\n  "c"]\n', [1], 'a = [\n  "b"]\n'],
    [
      'the last line, its comment and the one above',
      'a = [\n  "b", # x\n  # y\n  "c" # z\n]\n',
      [1],
      'a = [\n  "b" # x\n  # y\n  # z\n]\n',
    ],
    ['with CRLF and tabs', 'a = [\r\n\t"b",\r\n\t"c"\t# x\r\n]\r\n', [1], 'a = [\r\n\t"b"\r\n\t# x\r\n]\r\n'],
    ['all, with comments', 'a = [ # x\n  "b", # y\n]\n', [0], 'a = [ # x\n  # y\n]\n'],
    ['two on a line of several', 'a = [\n  "b", "c",\n  "d", "e",\n]\n', [0, 1], 'a = [\n  "d", "e",\n]\n'],
    [
      'one on a line of several',
      'a = [\n  "b", "c",\n  "d", "e",\n]\n',
      [1],
      'a = [\n  "b",\n  "d", "e",\n]\n',
    ],
    ['the first beside the bracket', 'a = ["b",\n     "c"]\n', [0], 'a = [\n     "c"]\n'],
    [
      'the first, commas in front',
      'a = [\n    "b"\n  , "c"\n  , "d"\n]\n',
      [0],
      'a = [\n    "c"\n  , "d"\n]\n',
    ],
    [
      'the middle, commas in front',
      'a = [\n    "b"\n  , "c"\n  , "d"\n]\n',
      [1],
      'a = [\n    "b"\n  , "d"\n]\n',
    ],
    [
      'the last, commas in front',
      'a = [\n    "b"\n  , "c"\n  , "d"\n]\n',
      [2],
      'a = [\n    "b"\n  , "c"\n]\n',
    ],
    ['a comma behind a comment', 'a = [\n  "b" # x\n  , "c"\n]\n', [0], 'a = [\n  # x\n  "c"\n]\n'],
    ['a nested array with a comment', 'a = ["b", [ # x\n1], "d"]\n', [1], 'a = ["b", # x\n"d"]\n'],
    ['one where a comma is missing', 'a = [\n  "b"\n  "c",\n]\n', [0], 'a = [\n  "c",\n]\n'],
    ['nothing at no index', 'a = ["b"]\n', [7], 'a = ["b"]\n'],
  ];
  for (const [name, before, indexes, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (document) => removeElements(document, arrayAt(document, 'a'), indexes)),
        after,
      );
    });
  }
});

describe('appending elements', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['to an empty array', 'a = []\n', 'a = ["x", "y"]\n'],
    ['to an empty array with blanks', 'a = [ ]\n', 'a = ["x", "y"]\n'],
    ['to an empty array of two lines', 'a = [\n]\n', 'a = [\n  "x",\n  "y",\n]\n'],
    ['to an array with only a comment', 'a = [\n    # c\n]\n', 'a = [\n    # c\n    "x",\n    "y",\n]\n'],
    ['to one line', 'a = ["b"]\n', 'a = ["b", "x", "y"]\n'],
    ['to one line with a trailing comma', 'a = ["b", ]\n', 'a = ["b", "x", "y", ]\n'],
    ['to one line without blanks', 'a = ["b","c"]\n', 'a = ["b","c","x","y"]\n'],
    ['to lines with a trailing comma', 'a = [\n  "b",\n]\n', 'a = [\n  "b",\n  "x",\n  "y",\n]\n'],
    ['to lines without a trailing comma', 'a = [\n  "b"\n]\n', 'a = [\n  "b",\n  "x",\n  "y"\n]\n'],
    ['before a comment', 'a = [\r\n\t"b"\t# c\r\n]\r\n', 'a = [\r\n\t"b",\t# c\r\n\t"x",\r\n\t"y"\r\n]\r\n'],
    ['behind a comma and a comment', 'a = [\n  "b", # c\n]\n', 'a = [\n  "b", # c\n  "x",\n  "y",\n]\n'],
    ['before a bracket on the last line', 'a = [\n  "b"]\n', 'a = [\n  "b",\n  "x",\n  "y"]\n'],
    ['to several on a line', 'a = [\n  "b", "c", # d\n]\n', 'a = [\n  "b", "c", "x", "y", # d\n]\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (document) => appendElement(document, arrayAt(document, 'a'), ['"x"', '"y"'])),
        after,
      );
    });
  }
});

describe('replacing an element by several', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['on one line', 'a = ["b", "c"]\n', 'a = ["x", "y", "c"]\n'],
    ['on its own line', 'a = [\n  "b", # d\n  "c",\n]\n', 'a = [\n  "x",\n  "y", # d\n  "c",\n]\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (document) => replaceElement(document, arrayAt(document, 'a'), 0, ['"x"', '"y"'])),
        after,
      );
    });
  }
});

describe('replacing a string', () => {
  const cases: readonly (readonly [before: string, value: string, after: string])[] = [
    ['a = "b" # c\n', 'd', 'a = "d" # c\n'],
    ["a = 'b'\n", 'd', "a = 'd'\n"],
    ["a = 'b'\n", "it's", 'a = "it\'s"\n'],
    ['a = "b"\n', 'a"\\\n', 'a = "a\\"\\\\\\n"\n'],
    ['a = """b"""\n', 'x"', 'a = """x\\""""\n'],
    ['a = """b"""\n', '\nx', 'a = """\n\nx"""\n'],
    ["a = '''b'''\n", 'x\ny', "a = '''x\ny'''\n"],
    ["a = '''b'''\n", "x'''y", 'a = """x\'\'\'y"""\n'],
  ];
  for (const [before, value, after] of cases) {
    it(`${JSON.stringify(before)} by ${JSON.stringify(value)}`, () => {
      const result = edited(before, (document) =>
        replaceString(at(document, 'a').value as StringNode, value),
      );
      assert.equal(result, after);
      assert.equal((at(parse(result), 'a').value as StringNode).value, value);
    });
  }

  it('closes a string that is not closed', () => {
    const document = parse('a = "b\n');
    const edits = replaceString(at(document, 'a').value as StringNode, 'c');
    assert.equal(applyEdits(document.text, edits), 'a = "c"\n');
  });
});
