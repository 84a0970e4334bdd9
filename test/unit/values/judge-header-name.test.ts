import { strict as assert } from 'node:assert';
import { judgeHeaderName } from '../../../server/src/values/judge-header-name';
import { summary } from '../../support/summary';

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
    ['X-API-Key Authorization', 'invalid several [X-API-Key Authorization] same'],
    ['Größe', 'invalid character [] guess'],
    ['X(API)Key', 'invalid character [] guess'],
    ['(X)', 'invalid quoted [X] guess'],
    ['"X-A"', 'invalid quoted [X-A] same'],
    ['“X-A”', 'invalid quoted [X-A] guess'],
    ['X-A"', 'invalid quoted [X-A] guess'],
    ['<X-A>', 'invalid placeholder [] guess'],
    ['${HEADERS}', 'invalid placeholder [] guess'],
    ['{{ headers }}', 'invalid placeholder [] guess'],
    ['%HEADER%', 'invalid placeholder [] guess'],
    ['Content\u2011Type', 'invalid lookalike [Content-Type] guess'],
    ['\u200bX-A', 'invalid lookalike [X-A] guess'],
    ['Content-Type|Authorization', 'invalid several [Content-Type Authorization] guess'],
    ['Content-Type; X-API-Key', 'invalid several [Content-Type X-API-Key] same'],
    ['X-A;X-B', 'invalid several [X-A X-B] guess'],
    ['["Content-Type","X-API-Key"]', 'invalid several [Content-Type X-API-Key] same'],
    ['Content-Type，X-API-Key', 'invalid several [Content-Type X-API-Key] same'],
    ['Content-Type and X-API-Key', 'invalid several [Content-Type X-API-Key] same'],
    ['Content Type, X API Key', 'invalid several [Content-Type X-API-Key] guess'],
    ['Authorization Bearer', 'invalid value [Authorization] guess'],
    ['Authorization: Bearer', 'invalid value [Authorization] guess'],
    ['Authorization Bearer X-API-Key', 'invalid value [Authorization X-API-Key] guess'],
    ['X-Api Key', 'invalid blank-inside [X-Api-Key] guess'],
    ['My Header', 'invalid blank-inside [My-Header] guess'],
    ['X-API-Key=abc', 'invalid value [X-API-Key] guess'],
    ['X-API-Key sk-live-0123456789abcdef', 'invalid value [X-API-Key] guess'],
    ['X-API-Key: a, X-Other: b', 'invalid value [X-API-Key X-Other] guess'],
    ['Accept: text/html, application/json', 'invalid value [Accept] guess'],
    ['Content-Type: application/json; charset=utf-8', 'invalid value [Content-Type] guess'],
    ['-H "X-API-Key: abc"', 'invalid value [X-API-Key] guess'],
    ['X-*', 'wildcard pattern'],
    ['^X-.+$', 'wildcard pattern'],
    ['all', 'wildcard word'],
    ['none', 'wildcard word'],
    ['X_Trace', 'fine'],
    ["X'Y", 'fine'],
    ['X-API-K\u0435y', 'invalid lookalike [X-API-Key] guess'],
    [':authority', 'invalid colon [authority] guess'],
    ['X-API-Key:', 'invalid colon [X-API-Key] same'],
    ['sk-live-0123456789abcdef', 'invalid value [] guess'],
    ['eyJhbGciOiJIUzI1NiJ9', 'invalid value [] guess'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.e30', 'invalid value [Authorization] guess'],
    ['X-Amz-Content-Sha256', 'fine'],
    ['api-supported-version-2', 'fine'],
    ['X-B3-TraceId', 'fine'],
    ['cookie', 'forbidden [] same'],
    ['Sec-Fetch-Mode', 'forbidden [] same'],
    ['proxy-authorization', 'forbidden [] same'],
    ['DNT', 'forbidden [] same'],
    ['Set-Cookie', 'forbidden [] same'],
    ['Access-Control-Request-Headers', 'forbidden [] same'],
    ['access-control-allow-origin', 'response-only [] same'],
    ['Access-Control-Max-Age', 'response-only [] same'],
    ['*', 'wildcard star'],
    ['Accept', 'safelisted [] guess'],
    ['content-language', 'safelisted [] guess'],
  ] as const)
    it(`${JSON.stringify(text)}: ${expected}`, () => {
      assert.equal(summary(judgeHeaderName(text)), expected);
    });

  it('knows a key beside a name, and what is none', () => {
    const hasKey = (text: string): boolean | undefined => {
      const fault = judgeHeaderName(text);
      return fault?.id === 'header-invalid' ? fault.hasKey : undefined;
    };
    for (const text of [
      'X-API-Key: sk-live-0123456789abcdef',
      'Authorization: Token 7d0f2c9e41b8a653',
      'Authorization Bearer eyJhbGciOiJIUzI1NiJ9',
      'X-Auth-Token: hunter2',
      'X-API-Key=0123',
      'X-Custom: 7d0f2c9e41b8a653',
      'Content-Type, X-API-Key: abc',
      'sk-live-0123456789abcdef',
      'Bearer eyJhbGciOiJIUzI1NiJ9.e30',
    ])
      assert.equal(hasKey(text), true, text);
    for (const text of [
      'Content-Type: application/json',
      'Access-Control-Allow-Credentials: true',
      'Authorization: Bearer',
      'Authorization: Bearer <token>',
      'X-API-Key: ${API_KEY}',
      'Accept: */*',
    ])
      assert.equal(hasKey(text), false, text);
  });
});
