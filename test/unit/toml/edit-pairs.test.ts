import assert from 'node:assert/strict';
import {
  applyEdits,
  insertPair,
  quote,
  quoteKey,
  quoteLike,
  removePair,
  removeTable,
  renameKey,
} from '../../../server/src/toml/edit/edit';
import { entryNamed } from '../../../server/src/toml/tree/find';
import { parse } from '../../../server/src/toml/parse/parse';
import { at, arrayAt, edited } from '../../support/toml/edited';

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
