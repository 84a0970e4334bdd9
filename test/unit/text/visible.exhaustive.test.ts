import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
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

  it('leaves XML well-formed', async () => {
    const values = fc.sample(text, 300);
    const elements = values.map((value) => `<a b="${visibleXml(value)}">${visibleXml(value)}</a>`);
    const { valid } = await validateXML({
      xml: [{ fileName: 'a.xml', contents: `<r>${elements.join('')}</r>` }],
      schema: [
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" maxOccurs="unbounded"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="b"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>',
      ],
    });
    assert.ok(valid);
  });
});
