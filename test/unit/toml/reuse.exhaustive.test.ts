import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadDocument } from '../../../server/src/toml/tree/read-document';
import { parse } from '../../../server/src/toml/parse/parse';
import { brokenText, pieces, validDocument } from '../../support/toml/generated';
import { runs } from '../../support/property';

/** What is typed, pasted or deleted, as shares of the length of the text that it happens to. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
    newText: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
  }),
  { minLength: 1, maxLength: 4 },
);

const anyText = fc.oneof(
  validDocument,
  brokenText,
  fc.tuple(validDocument, brokenText, validDocument).map((texts) => texts.join('\n')),
);

/** Lines whose values begin, and lines that go on or end what a line above began. */
const opening = ['"""', "'''", '["""', "['''", '[', '[[', '{', '[{', '{ a = [', '{ a = """', '"x', '["x'];
const going = [
  '',
  'b = 1',
  '[t]',
  '[t] # c',
  '"y",',
  ', 3',
  'c = "z" }',
  '# c',
  '\\',
  'd = """e"""',
  'f = [1]',
];
const closing = [
  '"""',
  "'''",
  ']',
  '}',
  ']]',
  '}]',
  '"""]',
  "''']",
  '"""}',
  '"',
  '"]',
  '] }',
  ',',
  ']\n, 2 ]',
];
const line = fc.oneof(
  fc.constantFrom(...opening).map((text) => `a = ${text}`),
  fc.constantFrom(...going),
  fc.constantFrom(...closing),
);
const unsettled = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => `${lines.join('\n')}\n`);

interface LineEdit {
  readonly at: number;
  readonly kind: 'insert-line' | 'append-text' | 'remove-line';
  readonly newText: string;
}

const lineEdits: fc.Arbitrary<LineEdit[]> = fc.array(
  fc.record({
    at: fc.nat(40),
    kind: fc.constantFrom('insert-line', 'append-text', 'remove-line'),
    newText: fc.oneof(line, fc.constantFrom(...closing)),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(text: string, { at, kind, newText }: LineEdit): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  if (kind === 'insert-line') return lines.toSpliced(index, 0, newText).join('\n');
  if (kind === 'remove-line') return lines.toSpliced(index, 1).join('\n');
  return lines.with(index, `${lines[index]!}${newText}`).join('\n');
}

describe('a document after an edit', () => {
  it('is the same where a value ends elsewhere because of what was typed far behind it', () => {
    fc.assert(
      fc.property(unsettled, lineEdits, (start, changes) => {
        let text = start;
        let document = parse(text);
        for (const change of changes) {
          text = edited(text, change);
          document = parse(text, document);
          assert.deepEqual(document, parse(text));
        }
      }),
      runs(3000),
    );
  });

  for (const [text, typed] of [
    ['[api]\na = ["""\n]\n', '"""'],
    ["[api]\na = ['b', '''\n]\n", "'''"],
    ['[api]\na = { "/x" = """\n}\n', '"""'],
    ['a = [{ b = """\n}]\nc = 1\n', '"""'],
    ["a = [[{ b = '''\n}]]\n\n[t]\n", "'''}]]"],
  ] as const)
    it(`is the same when ${typed} is typed behind ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parse(text + typed, parse(text)), parse(text + typed));
    });

  it('is the same, whether read anew or with what is known of it from before', () => {
    fc.assert(
      fc.property(anyText, edits, (start, changes) => {
        let text = start;
        let document = parse(text);
        for (const { at, length, newText } of changes) {
          const from = Math.round(at * text.length);
          text = text.slice(0, from) + newText + text.slice(from + length);
          document = parse(text, document);
          assert.deepEqual(document, parse(text));
        }
      }),
      runs(400),
    );
  });

  const text = '[a]\nb = "c" # d\n\n[e]\nf = [1,\n  2]\n';
  const typed = (at: number, newText: string, length = 0): [ReadDocument, ReadDocument] => {
    const before = parse(text);
    return [before, parse(text.slice(0, at) + newText + text.slice(at + length), before)];
  };

  it('keeps the nodes of the lines in front of the edit', () => {
    const [before, after] = typed(text.indexOf('2]'), '33');
    assert.equal(after.statements[0], before.statements[0]);
    assert.equal(after.statements[1], before.statements[1]);
    assert.equal(after.statements[2], before.statements[2]);
    assert.notEqual(after.statements[3], before.statements[3]);
  });

  it('keeps the nodes of the lines behind an edit that moves nothing', () => {
    const [before, after] = typed(text.indexOf('c"'), 'x', 1);
    assert.notEqual(after.statements[1], before.statements[1]);
    assert.equal(after.statements[2], before.statements[2]);
    assert.equal(after.statements[3], before.statements[3]);
  });
});
