import { explainConsole } from '../../../server/src/explain/console/explain-console';

export const chromium =
  "Access to fetch at 'https://api.example.com/x' from origin 'https://app.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.";
export const firefox =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. (Reason: header ‘x-api-key’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).';
export const safari =
  '[Error] Origin https://app.example.com is not allowed by Access-Control-Allow-Origin. Status code: 200\n[Error] Fetch API cannot load https://api.example.com/x due to access control checks.';

/** A message of each browser, with the step that it names. */
export const messages = [
  ['Chromium', chromium, 'cors-check.8'],
  ['Firefox', firefox, 'preflight.7.7-header'],
  ['Safari', safari, 'cors-check.2'],
] as const;

/** The steps that a text is explained with. */
export const steps = (text: string) => explainConsole(text).messages.map(({ step }) => step);

/** Each line as `prefix` has it; the text is broken between words. */
export const wrapped = (text: string, width: number, prefix: (line: number) => string): string =>
  text
    .replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n')
    .trimEnd()
    .split('\n')
    .map((line, at) => `${prefix(at)}${line}`)
    .join('\n');

export const prefixes: Readonly<Record<string, (line: number) => string>> = {
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

export const spellings: Readonly<Record<string, (text: string) => string>> = {
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
