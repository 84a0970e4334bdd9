import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainConsole } from '../../../server/src/explain/console/explain-console';

const printed = (
  JSON.parse(readFileSync(join(__dirname, '../../vectors/console.json'), 'utf8')) as { text: string }[]
).map(({ text }) => text);
const told = (text: string) => explainConsole(text).messages;

describe('how many messages there are', () => {
  it('is as many as browsers printed, for every message that is known', () => {
    for (const text of printed) {
      const once = told(text);
      assert.deepEqual(
        once.filter(({ count }) => count !== undefined),
        [],
        text,
      );
    }
  });

  it('grows with every repetition of a message with a reason', () => {
    for (const text of printed) {
      const once = told(text).filter(({ step, source }) => step !== null && source !== undefined);
      if (once.length !== 1) continue;
      const thrice = told(Array<string>(3).fill(text).join('\n'));
      assert.deepEqual(
        thrice.map(({ step, count }) => [step, count]),
        [[once[0]?.step, 3]],
        text,
      );
    }
  });

  for (const [what, text, count] of [
    [
      'Safari, which prints a failure on three lines',
      '[Error] Origin https://a.example is not allowed by Access-Control-Allow-Origin. Status code: 200\n[Error] XMLHttpRequest cannot load https://api.example.com/x due to access control checks.\n[Error] Failed to load resource: Origin https://a.example is not allowed by Access-Control-Allow-Origin.',
      undefined,
    ],
    [
      'Chromium, which says in one message twice that a network is private',
      "Access to fetch at 'http://127.0.0.1:8080/x' from origin 'https://a.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Private-Network' header was present in the preflight response for this private network request targeting the `local` address space.",
      undefined,
    ],
    [
      'a name with its abbreviation',
      'Cross-Origin Read Blocking (CORB) blocked cross-origin response https://api.example.com/x with MIME type application/json.',
      undefined,
    ],
    [
      'two of those',
      'Cross-Origin Read Blocking (CORB) blocked cross-origin response https://api.example.com/x with MIME type application/json.\nCross-Origin Read Blocking (CORB) blocked cross-origin response https://api.example.com/y with MIME type application/json.',
      2,
    ],
    [
      'the title of an issue with its text',
      'Ensure CORS request uses allowed method\nA Cross-Origin Resource Sharing (CORS) request was blocked because it neither uses one of the CORS-safelisted methods (`GET`, `HEAD`, `POST`) nor was the request method explicitly allowed by the `Access-Control-Allow-Methods` response header of the associated preflight request.',
      undefined,
    ],
    ['curl, with the certificate', 'curl: (60) SSL certificate problem: self-signed certificate', undefined],
  ] as const)
    it(`is told of ${what}`, () => {
      assert.deepEqual(
        told(text).map((message) => message.count),
        [count],
      );
    });
});
