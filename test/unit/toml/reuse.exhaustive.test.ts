import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadDocument } from '../../../server/src/toml/tree/read-document';
import { parse } from '../../../server/src/toml/parse/parse';
import { brokenText, pieces, validDocument } from './generated';

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

describe('a document after an edit', () => {
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
      { numRuns: Number(process.env['REUSE_RUNS'] ?? 400) },
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
