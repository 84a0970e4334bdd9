import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nginxQuote, nginxRegex } from '../../../server/src/proxy/write/nginx-quote';
import { parseNginx, type NginxDirective } from '../../../server/src/proxy/compare/read/parse';
import { escapeRegex } from '../../../server/src/proxy/write/regex-quote';
import { runs } from '../../support/property';

const shapes = (source: string): unknown =>
  parseNginx(source).directives.map(({ name, words, block }) => [name, words.map(({ text }) => text), block]);

describe('The reader of nginx', () => {
  it('ends on any text, with every place inside it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      ';',
      '"',
      "'",
      '\\',
      '#',
      '\n',
      ' ',
      '$',
      '${',
      'a',
      'if',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
        const walk = (directives: readonly NginxDirective[]): void => {
          for (const { span, block } of directives) {
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
            walk(block ?? []);
          }
        };
        walk(parseNginx(text).directives);
      }),
      runs(100),
    );
  });
});

describe('What is written for nginx', () => {
  const texts = fc.string({
    unit: fc.constantFrom('\\', '"', "'", ';', '{', '}', '$', '#', ' ', '.', 't', 'a', '('),
  });

  it('holds any text as one word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(shapes(`a ${nginxQuote(text)} b;`), [['a', [text, 'b'], undefined]]);
      }),
      runs(100),
    );
  });

  it('holds expressions for any text, which match that text alone', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const [directive] = parseNginx(`a ${nginxRegex(`^${escapeRegex(text)}$`)} b;`).directives;
        assert.equal(directive?.words.length, 2);
        const regex = new RegExp(directive.words[0]?.text ?? '');
        assert.ok(regex.test(text));
        assert.equal(regex.test(other), text === other);
      }),
      runs(100),
    );
  });
});
