import { explainConsole } from '../../../server/src/explain/console/explain-console';
import { fileRemedy } from '../../../server/src/probe/remedy/file-remedy';
import { configOf } from './judge';

export const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
export const page = 'https://app.example.com';
export const chromium = (reason: string, origin = page) =>
  `Access to fetch at 'https://api.example.com/x' from origin '${origin}' has been blocked by CORS policy: ${reason}`;
export const firefox = (reason: string) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. (Reason: ${reason}).`;

/** What is said of console messages with this `[api]` table. */
export const told = (text: string, toml: string): string =>
  explainConsole(text, fileRemedy(configOf(`[api]\n${toml}`)))
    .messages.map(({ explanation }) => explanation)
    .join('\n');

export const origins = (...list: readonly string[]) =>
  `cors_enabled = true\ncors_origins = [\n${list.map((each) => `${JSON.stringify(each)},\n`).join('')}]\n`;

/** How people write the page's origin so that it never matches, and a word for it. */
export const respellings: readonly (readonly [written: string, word: RegExp])[] = [
  [`${page}/`, /trailing slash/u],
  [`${page}/app`, /path/u],
  ['HTTPS://App.example.com', /upper case/u],
  [`${page}:443`, /default port/u],
  [`${page}.`, /trailing dot/u],
  ['app.example.com', /scheme/u],
  ['http://app.example.com', /`http:\/\/`, which is a different origin/u],
  [` ${page}`, /whitespace/u],
  [`'${page}'`, /another spelling/u],
  [`${page}, https://b.example.com`, /one string/u],
  ['https://*.example.com', /pattern/u],
  ['https://user@app.example.com', /user name/u],
];
