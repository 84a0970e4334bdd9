import assert from 'node:assert/strict';
import { redactText, redactUrl } from '../../../server/src/secrets/redact-url';

describe('secrets', () => {
  it('vanish from text and URLs of any length', () => {
    const key = '?api_key=PW';
    let encoded = 'PW';
    for (let depth = 0; depth < 600; depth += 1) encoded = `%3Fb=${encoded.replaceAll('%', '%25')}`;
    for (const many of ['a=;', 'a=?', ';a=', '?a=b', '&token=PW', '?[[', '%25', '?a=http://x', '://', '=']) {
      const url = `https://h/?${many.repeat(200_000 / many.length)}${key}`;
      assert.doesNotMatch(redactUrl(url), /PW/, many);
      assert.doesNotMatch(redactText(`at ${url} x`), /PW/, many);
    }
    for (const name of ['[', ']', '[a]'])
      assert.match(redactText(`?${name.repeat(100_000)}=x${key}`), /=x\?api_key=\$/, name);
    assert.doesNotMatch(redactText(`?a=${encoded}`), /PW/);
  });
});
