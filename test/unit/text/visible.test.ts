import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeBlock, codeSpan, markdownSentence, plainMarkdown } from '../../../server/src/text/markdown';
import { quoted } from '../../../server/src/text/quoted';
import {
  visible,
  visibleCommand,
  visibleJson,
  visibleLines,
  visibleProperty,
  visibleXml,
} from '../../../server/src/text/visible';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

const dangerous =
  /[\0-\t\v-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b[31m',
      '\u202e',
      '\u2066',
      '\u200b',
      '\ufeff',
      '\u009b',
      '\0',
      '\r',
      '\n',
      '\ud800',
    ),
    fc.constantFrom(
      '`',
      '``',
      '[a](b)',
      '<b>',
      '](command:x)',
      '://',
      '@',
      '&',
      '"',
      "'",
      '%0A',
      '::',
      ']]>',
      '|',
    ),
    anyText({ maxLength: 3 }),
  ),
});

describe('text of strangers', () => {
  it('acts on nothing in any format', () => {
    const variants = { visible, visibleLines, visibleXml, visibleCommand, visibleProperty, quoted, codeSpan };
    const more = {
      plainMarkdown,
      markdownSentence,
      visibleJson,
      codeBlock: (one: string) => codeBlock('', one),
    };
    fc.assert(
      fc.property(text, (value) => {
        for (const [name, variant] of Object.entries({ ...variants, ...more }))
          assert.doesNotMatch(variant(value), dangerous, name);
        for (const variant of [visible, visibleCommand, visibleProperty, quoted, codeSpan, plainMarkdown])
          assert.doesNotMatch(variant(value), /\n/u);
        assert.equal(visible(visible(value)), visible(value));
        assert.deepEqual(JSON.parse(visibleJson({ value })), { value });
        assert.doesNotMatch(visibleProperty(value), /[:,]/u);
      }),
      runs(200),
    );
  });

  it('names what it shows', () => {
    assert.equal(visible('a\u202eb\u{e0041}'), 'a<U+202E>b<U+E0041>');
    assert.equal(quoted('a\nb`c'), "`a<U+000A>b'c`");
  });

  it('keeps our own sentences as they are', () => {
    const sentence = 'The `cors_origins` of `a` lack it. Set cors_max_age to `1`, or 2 - 3.';
    assert.equal(markdownSentence(sentence), sentence);
  });

  it('begins no link, HTML or code in Markdown', () => {
    fc.assert(
      fc.property(text, (value) => {
        const plain = plainMarkdown(value);
        assert.doesNotMatch(plain, /(?<!\\)(?:\\\\)*[`[\]*]|<|:\/\/|@/u);
        const [fence = ''] = /^`+/u.exec(codeSpan(value)) ?? [];
        const runs = codeSpan(value).match(/`+/gu) ?? [];
        assert.equal(runs.filter((run) => run === fence).length, 2);
      }),
      runs(200),
    );
  });
});
