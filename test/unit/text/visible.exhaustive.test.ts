import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { visibleXml } from '../../../server/src/text/visible';
import { anyText } from '../../support/any-text';

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
