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
