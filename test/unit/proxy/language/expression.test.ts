import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileExpression } from '../../../../server/src/proxy/compare/language/expression';
import { assertLinear } from '../../../support/growth';
import { runs } from '../../../support/property';

const test = (pattern: string, text: string, ignoreCase = false): boolean | undefined =>
  compileExpression(pattern, ignoreCase).test(text);

/** Patterns that JavaScript and PCRE read alike, small enough for an engine that can explode. */
const pattern: fc.Arbitrary<string> = fc.letrec<{
  branch: string;
  item: string;
  atom: string;
  choice: string;
}>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\.', '\\w', '\\d', '^', '$', '\\b', '\\B', '-', 'A'),
    tie('choice').map((inner) => `(${inner})`),
    tie('choice').map((inner) => `(?:${inner})`),
    tie('choice').map((inner) => `(?=${inner})`),
    tie('choice').map((inner) => `(?!${inner})`),
  ),
  item: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,2}', '*?', '+?', '??'))
    .map(([atom, quantifier]) => (/^(?:[$^]|\\b|\\B|\(\?[=!])/iu.test(atom) ? atom : atom + quantifier)),
  branch: fc.array(tie('item'), { maxLength: 3 }).map((items) => items.join('')),
  choice: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
})).choice;

const texts = words(['a', 'b', 'A', '-', '.', '1'], 3);

function words(letters: readonly string[], longest: number): readonly string[] {
  if (longest === 0) return [''];
  const shorter = words(letters, longest - 1);
  return [...new Set([...shorter, ...letters.flatMap((letter) => shorter.map((word) => letter + word))])];
}

describe('Expressions of nginx', () => {
  it('match as those of JavaScript where both read them alike', () => {
    fc.assert(
      fc.property(pattern, fc.boolean(), (source, ignoreCase) => {
        const expression = compileExpression(source, ignoreCase);
        const reference = new RegExp(source, ignoreCase ? 'i' : '');
        assert.equal(expression.notFollowed, undefined);
        for (const text of texts)
          assert.equal(expression.test(text), reference.test(text), `${source} on ${text}`);
      }),
      runs(100),
    );
  });

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

  it('take no time that explodes', () => {
    const letters = 'a'.repeat(200);
    for (const source of [
      '^https://(\\w+\\.?)+example\\.com$',
      '^https://(a|a)*$',
      '^https://((a+))+$',
      '^https://(a+b?)+$',
      '^https://(?=(a+)+$)(?!(a|aa)+b).*(x+x+)+y$',
      '(?:(?:a{1,30}){1,30}){1,5}$',
    ]) {
      const expression = compileExpression(source, false);
      assertLinear(source, 50, (size) => {
        expression.test(`https://${'a'.repeat(size)}-`);
      });
    }
    assert.equal(test('^https://((a+))+$', `https://${letters}`), true);
    assert.equal(test('^https://((a+))+$', `https://${letters}-`), false);
    assert.equal(compileExpression('((a{900}){900}){900}', false).notFollowed?.kind, 'unknown');
  });
});
