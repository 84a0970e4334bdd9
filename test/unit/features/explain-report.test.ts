import assert from 'node:assert/strict';
import { configOfText, usualJudging } from '../../../server/src/cli/files/config-file';
import { explainMessage } from '../../../server/src/features/reports/explain-console';

const file = `[api]
cors_enabled = true
cors_credentials = true
cors_origins = ["https://app.example.com/"]
`;

function report(text: string): string {
  const config = configOfText({ path: 'config.toml', text: file, cwd: '/' }, usualJudging);
  assert.ok(typeof config !== 'string');
  return explainMessage(text, { uri: 'file:///config.toml', config }).markdown;
}
const message = (reason: string, origin = 'https://app.example.com', path = 'x') =>
  `Access to fetch at 'https://api.example.com/${path}' from origin '${origin}' has been blocked by CORS policy: ${reason}`;
const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const method = 'Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response.';

describe('the report on a console message, with a file', () => {
  it('names the string that is almost the origin, with its line', () => {
    const invalid =
      "The 'Access-Control-Allow-Origin' header contains the invalid value 'https://app.example.com/'.";
    for (const reason of [missing, invalid])
      assert.match(
        report(message(reason)),
        /Line 4 has `https:\/\/app\.example\.com\/`, .*slash.* Write `https:\/\/app\.example\.com` instead/u,
      );
  });

  it('advises nothing that the file already has', () => {
    for (const origin of ['https://app.example.com', 'null', 'file://'])
      assert.doesNotMatch(report(message(missing, origin)), /Set `cors_enabled = true`/u);
    const credentials =
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.";
    assert.match(report(message(credentials)), /has `cors_credentials = true` on line 3/u);
  });

  it('never advises to allow `null` or `file://`', () => {
    for (const origin of ['null', 'file://'])
      assert.doesNotMatch(report(message(missing, origin)), /Add `(?:null|file:)/u);
  });

  it('explains several messages in order, and counts what is repeated', () => {
    const text = report(
      [message(method), message(missing), message(method, undefined, 'y'), message(method)].join('\n'),
    );
    assert.deepEqual(
      [...text.matchAll(/^## Message.*$|^- (?:Step|Printed): .*$/gmu)].map(([line]) => line),
      [
        '## Message 1 of 2',
        '- Printed: 3 times',
        '- Step: `preflight.7.5-method`',
        '## Message 2 of 2',
        '- Step: `cors-check.2`',
      ],
    );
  });
});
