import { strict as assert } from 'node:assert';
import { parse } from '../../../server/src/toml/parse/parse';
import { partsNaming } from '../../../server/src/toml/tree/parts-naming';

describe('partsNaming', () => {
  for (const [spelling, text, expected] of [
    ['a header', '[api]\n[api."/x"]\na = 1\n', ['"/x"']],
    ['a header and those below it', '[api.\'/x\']\n[api."/x".y]\n[api."/y"]\n', ["'/x'", '"/x"']],
    ['dotted keys', 'api."/x".a = 1\napi."/x".b = 2\napi."/y".a = 3\n', ['"/x"', '"/x"']],
    ['dotted keys under a header', '[api]\n"/x".a = 1\n', ['"/x"']],
    ['inline tables', 'api = { "/x" = { a = 1 }, "/y" = {} }\n', ['"/x"']],
    ['another spelling of the name', '[api."\\u002fx"]\n', ['"\\u002fx"']],
    ['another table', '[other."/x"]\napi."/x" = 1\n', []],
    ['an array of tables', '[[api."/x"]]\n[[api."/x"]]\n', ['"/x"', '"/x"']],
  ] as const)
    it(`finds ${spelling}`, () => {
      const parts = partsNaming(parse(text), ['api', '/x']);
      assert.deepEqual(
        parts.map(({ span }) => text.slice(span.start, span.end)),
        expected,
      );
    });
});
