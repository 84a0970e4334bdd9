import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nginxQuote, nginxRegex } from '../../../server/src/proxy/write/nginx-quote';
import { parseNginx, type NginxDirective } from '../../../server/src/proxy/compare/read/parse';
import { escapeRegex } from '../../../server/src/proxy/write/regex-quote';
import { runs } from '../../support/property';

const shape = ({ name, words, block }: NginxDirective): unknown => [
  name,
  words.map(({ text }) => text),
  ...(block === undefined ? [] : [block.map(shape)]),
];
const shapes = (text: string): unknown => parseNginx(text).directives.map(shape);

describe('The reader of nginx', () => {
  it('reads words, quotes, escapes, comments and blocks as nginx does', () => {
    assert.deepEqual(shapes(`a b 'c d' "e\\"f" g\\ h; # x { y\nb{c \${d}e;}\nd "\\.\\t";`), [
      ['a', ['b', 'c d', 'e"f', 'g\\ h']],
      ['b', [], [['c', ['${d}e']]]],
      ['d', ['\\.\t']],
    ]);
  });

  it('gives the places of words and directives', () => {
    const text = 'server { return "204"; }';
    const [server] = parseNginx(text).directives;
    const [inner] = server?.block ?? [];
    assert.equal(text.slice(inner?.span.start, inner?.span.end), 'return "204";');
    assert.equal(text.slice(inner?.words[0]?.span.start, inner?.words[0]?.span.end), '"204"');
    assert.equal(text.slice(server?.head.start, server?.head.end), 'server');
  });

  it('reads past what is broken, and says where', () => {
    for (const [text, words] of [
      ['a b }', /lacks a `;`/u],
      ['a "b', /never closed/u],
      ['server { a b;', /never closed/u],
      ['} a b;', /closes no block/u],
      ['a b;;', /belongs to no directive/u],
    ] as const)
      assert.match(
        parseNginx(text)
          .problems.map(({ message }) => message)
          .join(' '),
        words,
      );
  });

  it('leaves programs in Lua alone', () => {
    assert.deepEqual(shapes('content_by_lua_block { if x then y{} end } a b;'), [
      ['content_by_lua_block', [], []],
      ['a', ['b']],
    ]);
  });

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
        assert.deepEqual(shapes(`a ${nginxQuote(text)} b;`), [['a', [text, 'b']]]);
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
