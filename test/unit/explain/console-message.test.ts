import assert from 'node:assert/strict';
import { explainConsole } from '../../../server/src/explain/console/explain-console';

describe('explainConsole', () => {
  it('states nothing about a header that the text does not tell', () => {
    const told = (text: string) => explainConsole(text).messages[0]?.explanation ?? '';
    for (const text of [
      'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
      '(Reason: expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’).',
    ])
      assert.match(told(text), /has no `Access-Control-Allow-Credentials` header or another value in it;/u);
    const none = told('(Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘(null)’).');
    assert.match(none, /is empty or not an origin/u);
  });
});
