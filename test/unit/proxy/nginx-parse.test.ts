import assert from 'node:assert/strict';
import { parseNginx, type NginxDirective } from '../../../server/src/proxy/compare/read/parse';

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
});
