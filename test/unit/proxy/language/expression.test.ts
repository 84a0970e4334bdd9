import assert from 'node:assert/strict';
import { compileExpression } from '../../../../server/src/proxy/compare/language/expression';

const test = (pattern: string, text: string, ignoreCase = false): boolean | undefined =>
  compileExpression(pattern, ignoreCase).test(text);

describe('Expressions of nginx', () => {
  it('capture as those of JavaScript', () => {
    for (const [source, text] of [
      ['^https?://([^.]+)\\.(example\\.(?:com|net))(:\\d+)?$', 'https://shop.example.net'],
      ['^(a+?)(a*)$', 'aaa'],
      ['(b)|(a)', 'xab'],
      ['(?=(a+))a', 'aab'],
    ] as const) {
      const match = new RegExp(source, 'u').exec(text);
      const expected = Array.from(match ?? [], (group: string | undefined) => group ?? '');
      assert.deepEqual(compileExpression(source, false).exec(text)?.groups, expected, source);
    }
    const named = compileExpression("(?<host>[^.]+)\\.(?P<domain>.+)(?'rest')", false).exec('a.b.c');
    assert.deepEqual(
      [...(named?.names ?? [])],
      [
        ['host', 'a'],
        ['domain', 'b.c'],
        ['rest', ''],
      ],
    );
  });

  it('follow what only PCRE has', () => {
    for (const [source, yes, no] of [
      ['\\Aab\\z', 'ab', 'ab\n'],
      ['^ab$', 'ab\n', 'ab\n\n'],
      ['^ab\\Z', 'ab\n', 'abc'],
      ['^\\Qa.b\\E$', 'a.b', 'axb'],
      ['^\\Qa.b\\E+$', 'a.bb', 'a.ba.b'],
      ['^[[:alpha:]-]+$', 'a-b', 'a1'],
      ['^[[:^digit:]]$', 'x', '1'],
      ['^(?i)ab$', 'AB', 'AC'],
      ['^(a(?i)b|c)d$', 'Cd', 'cD'],
      ['^(?i:a)b$', 'Ab', 'AB'],
      ['^(?x) a b # both\n c$', 'abc', 'a bc'],
      ['^a(?#letter)+$', 'aa', 'b'],
      ['^[]a]+$', ']a', 'b'],
      ['^[^]a]+$', 'b', ']'],
      ['^\\x61\\x{62}\\063\\o{144}$', 'ab3d', 'abcd'],
      ['^\\h\\N$', '\tx', '\t\n'],
      ['^(?>a+)b$', 'aab', 'aa'],
      ['^a++b$', 'aab', 'b'],
      ['(?<=https://|http://)x', 'http://x', 'ftp://x'],
      ['(?<!a|bc)x', 'cx', 'bcx'],
      ['^(?m)a$', 'a\nb', 'ab'],
      ['^a{,3}$', 'a{,3}', 'aa'],
      ['^a{2,}$', 'aaa', 'a'],
      ['^ü$', 'ü', 'u'],
      ['^..$', 'ü', 'u'],
    ] as const) {
      assert.equal(test(source, yes), true, `${source} on ${JSON.stringify(yes)}`);
      assert.equal(test(source, no), false, `${source} on ${JSON.stringify(no)}`);
    }
    // Possessive and atomic groups give nothing back.
    assert.equal(test('^a++ab$', 'aaab'), false);
    assert.equal(test('^(?>a|ab)c$', 'abc'), false);
  });

  it('say which ones nginx refuses and which ones are not followed', () => {
    const kindOf = (source: string): string | undefined => compileExpression(source, false).notFollowed?.kind;
    // As `nginx -t` does with PCRE2 10.42.
    for (const source of [
      ...[
        '^*a',
        '\\b+a',
        '$*',
        '[\\w-x]',
        '[\\w-.]',
        '[a-\\d]',
        '[[:alpha:]-z]',
        '\\y',
        '\\i',
        '(?i)*',
        'a**',
      ],
      ...[
        'a*?+',
        'a+++',
        '\\E*',
        '[a',
        '(a',
        'a)',
        '\\',
        '[[.a.]]',
        '\\L',
        '\\u0041',
        '[\\N]',
        '[\\R]',
        'a{2}{3}',
      ],
      ...['(?#x)*', 'a{70000}', 'a{3,2}', '[z-a]', '(?<n', '+a', 'a|*', '[[:nope:]]', '\\x{100}'],
    ])
      assert.equal(kindOf(source), 'refused', source);
    for (const source of [
      '(a)\\1',
      '(?<n>a)\\k<n>',
      '(?R)?a',
      '(?1)(a)',
      '(?(1)a|b)',
      '(*UTF8)a',
      'a\\R',
      '\\pL',
      '(?|a|b)',
    ])
      assert.equal(kindOf(source), 'unknown', source);
    for (const source of [
      'a{,3}',
      'a{3',
      '(?=a)*b',
      '(?<=a|bc)b',
      '\\Qa*\\E+',
      '[\\w-]',
      '[-\\w]',
      '(?:)*',
      '\\/',
      '\\08',
    ])
      assert.equal(kindOf(source), undefined, source);
  });
});
