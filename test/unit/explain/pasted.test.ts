import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainConsole } from '../../../server/src/explain/console/explain-console';
import { runs } from '../../support/property';

const chromium =
  "Access to fetch at 'https://api.example.com/x' from origin 'https://app.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.";
const firefox =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. (Reason: header ‘x-api-key’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).';
const safari =
  '[Error] Origin https://app.example.com is not allowed by Access-Control-Allow-Origin. Status code: 200\n[Error] Fetch API cannot load https://api.example.com/x due to access control checks.';

const steps = (text: string) => explainConsole(text).messages.map(({ step }) => step);

/** Each line as `prefix` has it; the text is broken between words. */
const wrapped = (text: string, width: number, prefix: (line: number) => string): string =>
  text
    .replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n')
    .trimEnd()
    .split('\n')
    .map((line, at) => `${prefix(at)}${line}`)
    .join('\n');

const prefixes: Readonly<Record<string, (line: number) => string>> = {
  mail: () => '> ',
  'mail of a mail': () => '> > ',
  comment: () => '// ',
  'shell comment': () => '#   ',
  'block comment': (line) => (line === 0 ? '/* ' : ' * '),
  runner: () => '[1]    ',
  compose: () => 'web_1       | ',
  timestamp: (line) => `2024-05-06T07:08:0${line % 10}.123Z `,
  'time in brackets': (line) => `[07:08:0${line % 10}] `,
  syslog: () => 'May  6 07:08:09 host chrome[4242]: ',
  android: () => 'E/Console (12345): ',
  kubernetes: () => '2024-05-06T07:08:09.123456789Z stderr F ',
  level: () => 'ERROR ',
  vite: () => '[vite] ',
  'its own prefix': (line) => `{worker ${line}} ~> `,
  'line numbers': (line) => `${line + 8}  `,
  'line numbers with a colon': (line) => `${line + 98}: `,
  indentation: () => '        ',
};

const spellings: Readonly<Record<string, (text: string) => string>> = {
  curly: (text) => text.replace(/'([^']*)'/gu, '‘$1’'),
  double: (text) => text.replace(/'/gu, '"'),
  backticks: (text) => text.replace(/'/gu, '`'),
  'code in Markdown': (text) => text.replace(/'([^']*)'/gu, "`'$1'`"),
  guillemets: (text) => text.replace(/'([^' ]+)'/gu, '« $1 »'),
  none: (text) => text.replace(/['‘’]/gu, ''),
  'no-break spaces': (text) => text.replace(/ /gu, '\u00a0'),
  'no-break hyphens': (text) => text.replace(/-/gu, '\u2011'),
  'zero-width': (text) => text.replace(/ /gu, ' \u200b'),
  'byte order mark': (text) => `\ufeff${text}`,
  colors: (text) => `\u001b[31m${text.replace('CORS', '\u001b[1mCORS\u001b[22m')}\u001b[0m`,
  'colors without escape': (text) => `[31m${text}[0m`,
  'shown escapes': (text) => `\\u001b[31m${text}\\u001b[0m`,
  HTML: (text) =>
    `<p><code>${text.replace(/'/gu, '&#39;').replace(/‘/gu, '&lsquo;').replace(/’/gu, '&rsquo;')}</code></p>`,
  'HTML twice': (text) => text.replace(/'/gu, '&amp;#x27;'),
  JSON: (text) => JSON.stringify({ level: 'error', message: text }),
  'JSON twice': (text) => JSON.stringify({ log: JSON.stringify({ message: text.replace(/'/gu, '"') }) }),
  'wrong encoding': (text) => text.replace(/[‘']/gu, 'â€˜').replace(/’/gu, 'â€™'),
  'a file before': (text) => `main.3f2a1.js:2 ${text}`,
  'a file behind': (text) => `${text} app.js:22:11`,
  bold: (text) => text.replace('CORS', '**CORS**'),
  'lower case': (text) => text.toLowerCase(),
};

describe('a pasted message', () => {
  for (const [name, text, step] of [
    ['Chromium', chromium, 'cors-check.8'],
    ['Firefox', firefox, 'preflight.7.7-header'],
    ['Safari', safari, 'cors-check.2'],
  ] as const) {
    for (const [kind, prefix] of Object.entries(prefixes))
      it(`of ${name} is read with a prefix: ${kind}`, () => {
        for (const width of [30, 45, 72, 200])
          assert.deepEqual(steps(wrapped(text, width, prefix)), [step], wrapped(text, width, prefix));
      });
    for (const [kind, spelled] of Object.entries(spellings))
      it(`of ${name} is read in another spelling: ${kind}`, () => {
        assert.deepEqual(steps(spelled(text)), [step], spelled(text));
      });
    it(`of ${name} is read where lines are broken anywhere`, () => {
      for (let width = 40; width < 130; width += 1)
        assert.deepEqual(steps(text.replace(new RegExp(`.{${width}}`, 'gu'), '$&\n')), [step], String(width));
    });
  }

  it('is read where the last lines share more than their prefix', () => {
    const text = wrapped(spellings['wrong encoding']!(chromium), 51, prefixes['its own prefix']!);
    assert.match(text, /~> â€˜.*\n.*~> â€˜.*$/u);
    assert.deepEqual(steps(text), ['cors-check.8']);
  });

  it('keeps what most lines of a list begin with, where that is the message', () => {
    const failed = ['CONNECTION_REFUSED', 'TIMED_OUT', 'CERT_DATE_INVALID'];
    const text = failed.map((code) => `Failed to load resource: net::ERR_${code}`).join('\n');
    assert.deepEqual(steps(text), ['network', 'network', 'network']);
  });

  it('is read with any prefix and spelling together', () => {
    fc.assert(
      fc.property(
        // Numbers of lines are read apart: their digits can be those of an HTML entity that a wrap has cut.
        fc.constantFrom(
          ...Object.entries(prefixes)
            .filter(([kind]) => !kind.includes('number'))
            .map(([, each]) => each),
        ),
        fc.constantFrom(
          ...Object.entries(spellings)
            .filter(([kind]) => !kind.startsWith('JSON'))
            .map(([, each]) => each),
        ),
        fc.integer({ min: 30, max: 120 }),
        fc.constantFrom(
          [chromium, 'cors-check.8'],
          [firefox, 'preflight.7.7-header'],
          [safari, 'cors-check.2'],
        ),
        (prefix, spelled, width, [text = '', step]) => {
          assert.deepEqual(steps(wrapped(spelled(text), width, prefix)), [step]);
        },
      ),
      runs(60),
    );
  });
});

describe('several pasted messages', () => {
  const method = chromium.replace(
    /: Response to.*$/u,
    ': Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
  );
  const second = method.replace('/x', '/y');

  it('are explained in their order', () => {
    assert.deepEqual(
      steps(
        `${chromium}\nGET https://api.example.com/x net::ERR_FAILED\n${second}\nUncaught (in promise) TypeError: Failed to fetch`,
      ),
      ['cors-check.8', 'preflight.7.5-method'],
    );
    assert.deepEqual(steps(`${second}\n${firefox}\n${safari}`), [
      'preflight.7.5-method',
      'preflight.7.7-header',
      'cors-check.2',
    ]);
    assert.deepEqual(
      steps(
        `${safari}\n${safari.replace(/Origin.*200/u, 'Preflight response is not successful. Status code: 403')}`,
      ),
      ['cors-check.2', 'preflight.7-status'],
    );
  });

  it('are one where they say the same', () => {
    const { messages } = explainConsole(`${method}\n${chromium}\n${second}\n${method}`);
    assert.deepEqual(
      messages.map(({ step, count }) => [step, count]),
      [
        ['preflight.7.5-method', 3],
        ['cors-check.8', undefined],
      ],
    );
  });

  it('are one where Firefox prints three lines of a redirected preflight', () => {
    const line = (reason: string) => firefox.replace(/header ‘x-api-key.*$/u, reason);
    assert.deepEqual(
      steps(
        [
          line('CORS request external redirect not allowed).'),
          line('CORS preflight response did not succeed). Status code: 301.'),
          line('CORS request did not succeed). Status code: (null).'),
        ].join('\n'),
      ),
      ['preflight.7-status'],
    );
  });

  it('keep a failure of the network apart', () => {
    assert.deepEqual(steps(`GET http://127.0.0.1:1/ net::ERR_CONNECTION_REFUSED\n${method}`), [
      'network',
      'preflight.7.5-method',
    ]);
  });
});
