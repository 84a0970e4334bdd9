import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainMessage } from '../../../server/src/features/reports/explain-console';
import { redactPaste } from '../../../server/src/secrets/redact-paste';

const secret = 's3cr3t-Pa55.word';

const places: Readonly<Record<string, (secret: string) => string>> = {
  'a bare login': (value) => `bob:${value}@api.example.com`,
  'a bare login with a port': (value) => `at 'bob:${value}@127.0.0.1:8080/x'`,
  'a URL': (value) => `http://bob:${value}@api.example.com/`,
  'a query': (value) => `https://api.example.com/x?token=${value}`,
  'an assignment': (value) => `token=${value}`,
  'a header': (value) => `X-API-Key: ${value}`,
  'a header in code': (value) => `headers: { 'X-API-Key': '${value}' }`,
  'an escaped header': (value) => String.raw`{\"x-api-key\":\"${value}\"}`,
  Authorization: (value) => `Authorization: Bearer ${value}`,
  'Authorization in code': (value) => `Authorization: "Basic ${value}"`,
  'a scheme alone': (value) => `with Bearer ${value}`,
  'a command': (value) => `curl -H "authorization: ApiKey ${value}" http://x/`,
  cookies: (value) => `Cookie: a=b; sid=${value}`,
  password: (value) => `password = "${value}"`,
};

describe('a pasted text', () => {
  for (const [name, write] of Object.entries(places))
    it(`loses the secret in ${name}`, () => {
      const text = write(secret);
      assert.ok(!redactPaste(text).includes(secret), redactPaste(text));
      const message = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://a.example/. (Reason: Something new: ${text}).`;
      assert.ok(!explainMessage(message, undefined).markdown.includes(secret));
    });

  it('loses any secret, whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(places)),
        fc.stringMatching(/^[A-Za-z0-9._-]{7,40}[0-9]$/u),
        fc.constantFrom('', 'main.js:2 ', '[1] ', '> ', '2024-05-06T07:08:09Z ERROR ', '(', '"'),
        (write, value, before) => !redactPaste(`${before}${write(value)}`).includes(value),
      ),
    );
  });

  for (const text of [
    "Access to fetch at 'https://token:3000/x' from origin 'http://auth:8443' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.",
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
    'Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.',
    '(Reason: header ‘x-api-key’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).',
    '(Reason: invalid token ‘x:y’ in CORS header ‘Access-Control-Allow-Headers’).',
    'load@https://app.example.com/main.js:12:5\nfetchAll:12@https://app.example.com/main.js:1:2',
    'Status code: 403. Access-Control-Allow-Credentials: true. Basic authentication is needed.',
    'The file has `cors_credentials = true` on line 5. fetch(url, { credentials: "include" })',
    'bob@example.com wrote at 12:30: it fails',
  ])
    it(`without secrets stays: ${text.slice(0, 60)}`, () => {
      assert.equal(redactPaste(text), text);
    });
});
