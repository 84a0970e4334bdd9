import assert from 'node:assert/strict';
import { explainMessage } from '../../../server/src/features/reports/explain-console';
import { redactPaste } from '../../../server/src/secrets/redact-paste';
import { places } from './secret-places';

const secret = 's3cr3t-Pa55.word';

describe('a pasted text', () => {
  for (const [name, write] of Object.entries(places))
    it(`loses the secret in ${name}`, () => {
      const text = write(secret);
      assert.ok(!redactPaste(text).includes(secret), redactPaste(text));
      const message = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://a.example/. (Reason: Something new: ${text}).`;
      assert.ok(!explainMessage(message, undefined).markdown.includes(secret));
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
    'curl -u https://a.example:8080/x -v',
    'X-API-Key is not allowed, X-API-Key 401, x-api-key header',
    'bob@example.com wrote at 12:30: it fails',
  ])
    it(`without secrets stays: ${text.slice(0, 60)}`, () => {
      assert.equal(redactPaste(text), text);
    });
});
