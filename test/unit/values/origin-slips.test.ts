import assert from 'node:assert/strict';
import { judgeOrigin } from '../../../server/src/values/judge-origin';

/** The id, the reason where there is one, and what the repair leaves. */
function summary(text: string): string {
  const fault = judgeOrigin(text);
  if (fault === undefined) return 'fine';
  const { id, reason, repair } = fault;
  const left =
    repair === undefined
      ? 'no repair'
      : repair.kind === 'delete'
        ? 'delete'
        : `${repair.meaning} ${repair.kind === 'replace' ? repair.origin : repair.parts.join(' ')}`;
  return [id.replace('origin-', ''), reason, left].filter((part) => part !== undefined).join(', ');
}

describe('judgeOrigin, on slips of the keyboard and the clipboard', () => {
  for (const [text, expected] of [
    // The scheme was deleted, its sign was not.
    ['://a.example', 'invalid, scheme, guess https://a.example'],
    ['://localhost:3000/', 'invalid, scheme, guess http://localhost:3000'],
    ['://', 'invalid, keyword, delete'],
    // A comma next to the dot on the keyboard.
    ['https://example,com', 'multiple-values, comma-for-dot, guess https://example.com'],
    ['https://app.example,com:8443', 'multiple-values, comma-for-dot, guess https://app.example.com:8443'],
    ['https://www,example.com/', 'multiple-values, comma-for-dot, guess https://www.example.com'],
    ['example,com', 'multiple-values, comma-for-dot, guess https://example.com'],
    ['http://192,168,1,10:3000', 'multiple-values, comma-for-dot, guess http://192.168.1.10:3000'],
    ['http://192.168.1,10', 'multiple-values, comma-for-dot, guess http://192.168.1.10'],
    ['https://a.example,b.example', 'multiple-values, guess https://a.example https://b.example'],
    ['http://localhost,127.0.0.1', 'multiple-values, guess http://localhost http://127.0.0.1'],
    ['a.example,localhost', 'multiple-values, guess https://a.example http://localhost'],
    // Two origins with nothing between them.
    [
      'https://a.examplehttps://b.example',
      'multiple-values, joined, guess https://a.example https://b.example',
    ],
    [
      'http://localhost:3000http://localhost:8080',
      'multiple-values, joined, guess http://localhost:3000 http://localhost:8080',
    ],
    ['https://a.example/https://b.example', 'path, guess https://a.example'],
    ['https://a.example?next=https://b.example', 'path, same https://a.example'],
    // Patterns with their kind before them, optional groups, references to groups, and open ranges.
    ['re:https://.*', 'pattern, regex, no repair'],
    ['glob:https://*.a.example', 'pattern, wildcard, no repair'],
    ['(https://)?a.example', 'pattern, regex, no repair'],
    ['https://\\1.a.example', 'pattern, regex, no repair'],
    ['http://localhost:30xx', 'pattern, range, no repair'],
    ['10.0.0.1 - 10.0.0.9', 'pattern, range, no repair'],
    ['10.0.0.1 to 10.0.0.9', 'pattern, range, no repair'],
    // What leaves an origin out of other lists never lets it in.
    ['!https://a.example', 'invalid, excluded, delete'],
    ['not https://a.example', 'invalid, excluded, delete'],
    // Words with signs around them, and what a program reflects.
    ['@all', 'invalid, keyword, delete'],
    ['req.headers.origin', 'invalid, keyword, delete'],
    ['request.a.example', 'missing-scheme, guess https://request.a.example'],
    // Addresses to listen on, however they are written.
    ['[::]', 'missing-scheme, guess http://localhost'],
    ['http://::', 'invalid, ipv6, guess http://localhost'],
    ['ws://0.0.0.0:3000', 'scheme-never-sent, guess http://localhost:3000'],
    ['wss://[::]', 'scheme-never-sent, guess https://localhost'],
    // The sign between scheme and host, in another order.
    ['https//:a.example', 'invalid, slashes, guess https://a.example'],
    // What no page is opened over; a login before it is not what is wrong.
    ['postgres://u:p@db/x', 'scheme-never-sent, delete'],
    ['s3://bucket', 'scheme-never-sent, delete'],
    ['chrome-extension://u@abc', 'userinfo, guess chrome-extension://abc'],
    ['https://a.example%20', 'invalid, encoded, guess https://a.example'],
    ['a.example b.example', 'multiple-values, guess https://a.example https://b.example'],
    // Placeholders of more tools.
    ['os.getenv("ORIGIN")', 'placeholder, no repair'],
    ['https://{0}.a.example', 'placeholder, no repair'],
    ['${{ secrets.ORIGIN }}', 'placeholder, no repair'],
    ['{"Ref": "FrontendUrl"}', 'placeholder, no repair'],
    ['var.frontend_url', 'placeholder, no repair'],
    ['__ORIGIN__', 'placeholder, no repair'],
    ['__origin__', 'placeholder, no repair'],
    ['@@ORIGIN@@', 'placeholder, no repair'],
    ['https://@@HOST@@', 'placeholder, no repair'],
    ['!Ref FrontendUrl', 'placeholder, no repair'],
    ['!ENV ${ORIGIN}', 'placeholder, no repair'],
    ['!Sub https://app.example', 'placeholder, no repair'],
    // Digits of a keyboard for East Asian text.
    ['https://a.example:８４４３', 'invalid-port, lookalike-digits, guess https://a.example:8443'],
    ['https://a.example:４４３', 'invalid-port, lookalike-digits, guess https://a.example'],
    // A remark behind the origin.
    ['https://a.example (production)', 'invalid, surrounded, guess https://a.example'],
    ['https://a.example <- production', 'invalid, surrounded, guess https://a.example'],
    ['https://a.example – production', 'invalid, surrounded, guess https://a.example'],
    ['https://a.example ; production', 'invalid, surrounded, guess https://a.example'],
    ['https://a.example – https://b.example', 'multiple-values, same https://a.example https://b.example'],
  ] as const)
    it(`reads ${text}`, () => {
      assert.equal(summary(text), expected);
    });
});
