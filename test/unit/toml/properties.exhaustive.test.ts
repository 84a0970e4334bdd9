import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  appendElement,
  applyEdits,
  removeElements,
  replaceElement,
} from '../../../server/src/toml/edit/edit';
import type { ArrayNode, Span, TomlDocument, ValueNode } from '../../../server/src/toml/tree/nodes';
import { parse } from '../../../server/src/toml/parse/parse';
import { judge } from '../../../server/src/toml/strict/strict';
import { arrayText, brokenText, validDocument } from '../../support/toml/generated';
import { assertLikeOracle } from '../../support/toml/oracle';
import { runs } from '../../support/property';

function assertWithin(outer: Span, inner: Span, what: string): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, what);
}

function assertInOrder(spans: readonly Span[], what: string): void {
  spans.forEach((span, index) => {
    assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start, what);
  });
}

function assertValue(outer: Span, value: ValueNode): void {
  assertWithin(outer, value.span, value.type);
  if (value.type === 'string') assertWithin(value.span, value.content, 'content');
  if (value.type === 'array') {
    assertInOrder(
      value.items.flatMap((item) => (item.comma ? [item.value.span, item.comma] : [item.value.span])),
      'items',
    );
    for (const item of value.items) assertValue(value.span, item.value);
  }
  if (value.type === 'inline-table') {
    assertInOrder(
      value.entries.map(({ span }) => span),
      'pairs',
    );
    for (const pair of value.entries) {
      assertWithin(value.span, pair.span, 'pair');
      assertWithin(pair.span, pair.key.span, 'key');
      if (pair.value !== undefined) assertValue(pair.span, pair.value);
    }
  }
}

/** Every span lies in the document and in its parent, statements and comments stand in order. */
function assertShape(document: TomlDocument): void {
  const whole = { start: 0, end: document.text.length };
  assertInOrder(
    document.statements.map(({ span }) => span),
    'statements',
  );
  assertInOrder(
    document.comments.map(({ span }) => span),
    'comments',
  );
  for (const statement of document.statements) {
    assertWithin(whole, statement.span, statement.type);
    if (statement.type === 'junk') continue;
    assertWithin(statement.span, statement.key.span, 'key');
    assert.ok(statement.key.parts.length > 0);
    for (const part of statement.key.parts) assertWithin(statement.key.span, part.span, 'part');
    if (statement.type === 'key-value' && statement.value) assertValue(statement.span, statement.value);
  }
  for (const { span, message, fix } of document.problems) {
    assertWithin(whole, span, message);
    assert.match(message, /^[^\s].*[.]$/su);
    for (const edit of fix?.edits ?? []) assertWithin(whole, edit.span, message);
  }
}

describe('any text', () => {
  it('is read into a tree whose spans nest', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        assertShape(parse(text));
      }),
      runs(1000),
    );
  });

  it('that the tolerant reader finds no fault with has none for the strict one', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        fc.pre(!/[\ud800-\udfff]/u.test(text) && parse(text).problems.length === 0);
        assert.deepEqual(judge(text, '1.1'), []);
      }),
      runs(150),
    );
  });
});

describe('any well-formed document', () => {
  it('is read as the strict parser reads it', () => {
    fc.assert(
      fc.property(validDocument, (text) => {
        const document = parse(text);
        assertShape(document);
        assertLikeOracle(document, '1.0');
      }),
      runs(60),
    );
  });
});

const elements = fc.constantFrom('"a"', "'b'", '"c, ]"', '1', '[ # d\n 2 ]', '{ e = "f" }');
const listDocument = fc.constantFrom('\n', '\r\n').chain((lineEnd) =>
  arrayText(
    elements.map((text) => text.replaceAll('\n', lineEnd)),
    { lineEnd },
  ).map((text) => `x = 1 # x${lineEnd}list = ${text} # y${lineEnd}z = 2`),
);

const listOf = (document: TomlDocument): ArrayNode => {
  const value = document.root.entries.find(({ name }) => name === 'list')?.value;
  assert.ok(value?.type === 'array');
  return value;
};

const elementTexts = (document: TomlDocument): string[] =>
  listOf(document).items.map(({ value: { span } }) => document.text.slice(span.start, span.end));

const commentTexts = (document: TomlDocument): string[] => document.comments.map(({ text }) => text);

/** The edited document, well-formed, with all its comments and neighbours. */
function edited(before: TomlDocument, edits: Parameters<typeof applyEdits>[1]): TomlDocument {
  const after = parse(applyEdits(before.text, edits));
  assert.deepEqual(after.problems, []);
  assert.deepEqual(commentTexts(after), commentTexts(before));
  assert.deepEqual(
    after.root.entries.map(({ name }) => name),
    ['x', 'list', 'z'],
  );
  assert.equal(/[^\r]\n/.test(after.text), /[^\r]\n/.test(before.text));
  return after;
}

describe('any edit of a list', () => {
  it('removes what it should and nothing else', () => {
    fc.assert(
      fc.property(listDocument, fc.array(fc.nat(5)), (text, indexes) => {
        const before = parse(text);
        const after = edited(before, removeElements(before, listOf(before), indexes));
        assert.deepEqual(
          elementTexts(after),
          elementTexts(before).filter((_, index) => !indexes.includes(index)),
        );
      }),
      runs(300),
    );
  });

  it('appends at the end', () => {
    fc.assert(
      fc.property(listDocument, (text) => {
        const before = parse(text);
        const after = edited(before, appendElement(before, listOf(before), ['"new"', '"newer"']));
        assert.deepEqual(elementTexts(after), [...elementTexts(before), '"new"', '"newer"']);
      }),
      runs(300),
    );
  });

  it('replaces one element by two in place', () => {
    fc.assert(
      fc.property(listDocument, fc.nat(4), (text, index) => {
        const before = parse(text);
        const texts = elementTexts(before);
        fc.pre(index < texts.length && !(texts[index] ?? '').includes('#'));
        const after = edited(before, replaceElement(before, listOf(before), index, ['"new"', '"newer"']));
        assert.deepEqual(elementTexts(after), texts.toSpliced(index, 1, '"new"', '"newer"'));
      }),
      runs(300),
    );
  });
});
