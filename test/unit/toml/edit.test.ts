import assert from 'node:assert/strict';
import {
  appendElement,
  applyEdits,
  insertPair,
  quote,
  quoteKey,
  quoteLike,
  removeElements,
  removePair,
  removeTable,
  renameKey,
  replaceElement,
  replaceString,
} from '../../../server/src/toml/edit';
import { entryAt, entryNamed } from '../../../server/src/toml/find';
import type { ArrayNode, Entry, StringNode, TextEdit, TomlDocument } from '../../../server/src/toml/nodes';
import { parse } from '../../../server/src/toml/parse';

function at(document: TomlDocument, path: string): Entry {
  const found = entryAt(document.root, path.split('.'));
  assert.ok(found, `no entry ${path}`);
  return found;
}

function arrayAt(document: TomlDocument, path: string): ArrayNode {
  const { value } = at(document, path);
  assert.equal(value?.type, 'array');
  return value;
}

/** Applies the edits and holds the result to what every edit promises: it parses, and all comments survive. */
function edited(text: string, edit: (document: TomlDocument) => readonly TextEdit[]): string {
  const document = parse(text);
  const result = applyEdits(text, edit(document));
  const after = parse(result);
  assert.deepEqual(after.problems, [], result);
  assert.deepEqual(
    after.comments.map((comment) => comment.text),
    document.comments.map((comment) => comment.text),
    result,
  );
  return result;
}

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

describe('removing pairs', () => {
  const cases: readonly (readonly [name: string, before: string, path: string, after: string])[] = [
    ['a line', '[a]\nb = 1\nc = 2\n', 'a.b', '[a]\nc = 2\n'],
    ['a line, its comment kept', '[a]\n  b = 1 # x\nc = 2\n', 'a.b', '[a]\n  # x\nc = 2\n'],
    ['several lines with comments', '[a]\nb = [ # x\n  1, # y\n] # z\n', 'a.b', '[a]\n# x\n# y\n# z\n'],
    ['several lines with a comment inside', 'b = [ # x\n  1,\n]\nc = 1\n', 'b', '# x\nc = 1\n'],
    ['the last line without a line end', 'a = 1\nb = 2', 'b', 'a = 1\n'],
    ['behind a byte order mark', '\ufeffa = 1\nb = 2\n', 'a', '\ufeffb = 2\n'],
    ['a dotted key', 'a.b = 1\na.c = 2\n', 'a.b', 'a.c = 2\n'],
    ['the first of an inline table', 'a = { b = 1, c = 2 }\n', 'a.b', 'a = { c = 2 }\n'],
    ['the last of an inline table', 'a = { b = 1, c = 2 }\n', 'a.c', 'a = { b = 1 }\n'],
    ['the only one of an inline table', 'a = { b = 1 }\n', 'a.b', 'a = {}\n'],
    ['CRLF', 'a = 1\r\nb = 2\r\n', 'a', 'b = 2\r\n'],
  ];
  for (const [name, before, path, after] of cases) {
    it(name, () => {
      assert.equal(
        edited(before, (document) => removePair(document, at(document, path))),
        after,
      );
    });
  }
});

describe('inserting pairs', () => {
  type Case = readonly [name: string, before: string, table: string, after: string, behind?: string];
  const cases: readonly Case[] = [
    ['at the end of a table', '[a]\nb = 1\n\n[c]\n', 'a', '[a]\nb = 1\nx = 2\n\n[c]\n'],
    ['behind an entry', '[a]\nb = 1 # y\nc = 1\n', 'a', '[a]\nb = 1 # y\nx = 2\nc = 1\n', 'b'],
    [
      'behind an entry of several lines',
      '[a]\nb = [\n 1\n]\nc = 1\n',
      'a',
      '[a]\nb = [\n 1\n]\nx = 2\nc = 1\n',
      'b',
    ],
    ['under a bare header', '[a] # y\n[c]\n', 'a', '[a] # y\nx = 2\n[c]\n'],
    ['with indentation and CRLF', '[a]\r\n\tb=1\r\n', 'a', '[a]\r\n\tb=1\r\n\tx=2\r\n'],
    ['without a line end', '[a]\nb = 1', 'a', '[a]\nb = 1\nx = 2'],
    ['into dotted keys', 'a.b = 1\nc = 1\n', 'a', 'a.b = 1\na.x = 2\nc = 1\n'],
    ['into deep dotted keys', '[t]\na.b.c = 1\n', 't.a', '[t]\na.b.c = 1\na.x = 2\n'],
    ['into an inline table', 'a = { b = 1 }\n', 'a', 'a = { b = 1, x = 2 }\n'],
    [
      'into the middle of an inline table',
      'a = { b = 1, c = 2 }\n',
      'a',
      'a = { b = 1, x = 2, c = 2 }\n',
      'b',
    ],
    ['into an empty inline table', 'a = {}\n', 'a', 'a = { x = 2 }\n'],
    [
      'into an inline table of several lines',
      'a = {\n  b = 1 # c\n}\n',
      'a',
      'a = {\n  b = 1, # c\n  x = 2\n}\n',
    ],
    ['into a table that only a deeper header implies', '[a.c]\nd = 1\n', 'a', '[a]\nx = 2\n\n[a.c]\nd = 1\n'],
  ];
  for (const [name, before, path, after, behind] of cases) {
    it(name, () => {
      const result = edited(before, (document) => {
        const { table } = at(document, path);
        assert.ok(table);
        return insertPair(
          document,
          table,
          'x',
          '2',
          behind === undefined ? undefined : entryNamed(table, behind),
        );
      });
      assert.equal(result, after);
      assert.equal(at(parse(result), `${path}.x`).value?.type, 'integer');
    });
  }

  it('at the top of a document without top-level keys', () => {
    assert.equal(
      edited('[a]\n', (document) => insertPair(document, document.root, 'x y', '2')),
      '"x y" = 2\n\n[a]\n',
    );
  });
});

describe('removing tables', () => {
  const cases: readonly (readonly [name: string, before: string, path: string, after: string])[] = [
    ['a header with its pairs', '[a]\nb = 1\n\n[c]\nd = 1\n\n[e]\n', 'c', '[a]\nb = 1\n\n[e]\n'],
    ['an empty one at the end', '[a]\nb = 1\n\n[c]\n', 'c', '[a]\nb = 1\n'],
    ['its comments kept', '[a]\n\n[c] # x\nd = 1 # y\n# z\n[e]\n', 'c', '[a]\n\n# x\n# y\n# z\n[e]\n'],
    ['an inline one', 'a = { b = { c = 1 }, d = 1 }\n', 'a.b', 'a = { d = 1 }\n'],
    ['dotted keys', 'a.b = 1\nc = 1\na.d = 2\n', 'a', 'c = 1\n'],
    ['dotted keys in an inline table', 't = { a.b = 1, c = 1, a.d = 2 }\n', 't.a', 't = { c = 1 }\n'],
  ];
  for (const [name, before, path, after] of cases) {
    it(name, () => {
      const result = edited(before, (document) => {
        const { table } = at(document, path);
        assert.ok(table);
        return removeTable(document, table);
      });
      assert.equal(result, after);
    });
  }
});

describe('quoting', () => {
  it('keeps the kind of quotes that a list has', () => {
    const document = parse("a = ['b']\nc = [1]\n");
    assert.equal(quoteLike(arrayAt(document, 'a'), 'x'), "'x'");
    assert.equal(quoteLike(arrayAt(document, 'a'), "it's"), '"it\'s"');
    assert.equal(quoteLike(arrayAt(document, 'c'), 'x'), '"x"');
    assert.equal(quote('\u0001'), '"\\u0001"');
  });

  it('quotes keys only where they need it', () => {
    assert.equal(quoteKey('cors_origins'), 'cors_origins');
    assert.equal(quoteKey('/api/admin'), '"/api/admin"');
    assert.equal(quoteKey('a"b'), "'a\"b'");
    assert.equal(quoteKey(''), '""');
  });

  it('renames keys in their own quotes', () => {
    const rename = (text: string, name: string): string => {
      const part = parse(text).root.entries[0]?.part;
      assert.ok(part);
      return applyEdits(text, renameKey(part, name));
    };
    assert.equal(rename('a = 1\n', 'b'), 'b = 1\n');
    assert.equal(rename('a = 1\n', '/b'), '"/b" = 1\n');
    assert.equal(rename("'a' = 1\n", 'b'), "'b' = 1\n");
  });
});
