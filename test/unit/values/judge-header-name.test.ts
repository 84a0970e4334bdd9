import { strict as assert } from 'node:assert';
import { judgeHeaderName } from '../../../server/src/values/judge-header-name';
import { summary } from '../cors/summary';

describe('judgeHeaderName', () => {
  for (const [text, expected] of [
    ['Content-Type', 'fine'],
    ['content-type', 'fine'],
    ['Authorization', 'fine'],
    ['Range', 'fine'],
    ['User-Agent', 'fine'],
    ['Security-Token', 'fine'],
    ['X-HTTP-Method-Override', 'fine'],
    ['Proxy', 'fine'],
    ['', 'invalid empty [] same'],
    ['  ', 'invalid empty [] same'],
    ['X-API-Key ', 'invalid surrounded [X-API-Key] same'],
    ['X-API-Key:', 'invalid colon [X-API-Key] same'],
    ['X-API-Key : ', 'invalid colon [X-API-Key] same'],
    [':', 'invalid colon [] same'],
    ['X-API-Key, Content-Type', 'invalid several [X-API-Key Content-Type] same'],
    ['X-API-Key:, x-api-key:', 'invalid several [X-API-Key] same'],
    ['X-API-Key, Cookie', 'invalid several [X-API-Key] same'],
    ['*, Authorization', 'invalid several [* Authorization] guess'],
    ['X-API-Key: secret', 'invalid value [X-API-Key] guess'],
    ['Content Type', 'invalid blank-inside [Content-Type] guess'],
    ['X-API-Key Authorization', 'invalid several [X-API-Key Authorization] guess'],
    ['Größe', 'invalid non-ascii [] guess'],
    ['(X)', 'invalid character [] guess'],
    ['cookie', 'forbidden [] same'],
    ['Sec-Fetch-Mode', 'forbidden [] same'],
    ['proxy-authorization', 'forbidden [] same'],
    ['DNT', 'forbidden [] same'],
    ['Set-Cookie', 'forbidden [] same'],
    ['Access-Control-Request-Headers', 'forbidden [] same'],
    ['access-control-allow-origin', 'response-only [] same'],
    ['Access-Control-Max-Age', 'response-only [] same'],
    ['*', 'wildcard'],
    ['Accept', 'safelisted [] guess'],
    ['content-language', 'safelisted [] guess'],
  ] as const)
    it(`${JSON.stringify(text)}: ${expected}`, () => {
      assert.equal(summary(judgeHeaderName(text)), expected);
    });

  it('reads long runs of blanks and colons in linear time', () => {
    for (const run of [' ', ':', ', ', ': '])
      assert.equal(judgeHeaderName(`a${run.repeat(50_000)}a(`)?.id, 'header-invalid');
  });
});
