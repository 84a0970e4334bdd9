import type { Engine } from '../../../cors/headers/max-age';
import type { Outside, Wording } from './wording';

const untold = (what: string): Outside => ({
  step: null,
  reason: `${what}: browsers don't tell scripts why a request failed, so this text alone can mean CORS, the network or a closed page.`,
  remedy:
    'Open the developer tools and paste what the console prints for this request; the network tab shows its status. Or run a preflight from here.',
  options: [],
});

/** Scripts don't see the status of a response that the CORS check withheld. */
const readable = (status: string): Outside => ({
  step: null,
  reason: `The script was able to read the response and its status ${status}, so CORS didn’t fail.`,
  remedy: `Find out why the API or a proxy returns status ${status}. No CORS option in config.toml changes that.`,
  options: [],
});

const seen = (engine: Engine | null, find: RegExp, what: string): Wording => ({
  engine,
  find,
  means: () => untold(what),
});

/** A status in a library's error: more than its name says, but less than a CORS message next to it. */
export const readableWordings: readonly Wording[] = [
  {
    engine: null,
    find: /(?:Request failed with status code|Response not successful: Received status code|response has a status code of|HTTPError: Response code|HTTP error!? ?(?:status)?:?) ?\(?([1-5]\d{2})\b/giu,
    means: ([status = '']) => readable(status),
    repeats: true,
  },
  {
    engine: null,
    find: /Http failure response for \S{1,2000}:? ([1-5]\d{2})\b/giu,
    means: ([status = '']) => readable(status),
    repeats: true,
  },
];

/** What a script and its library see of a request that the browser refused or couldn't make. */
export const scriptWordings: readonly Wording[] = [
  seen(
    'firefox',
    /NetworkError when attempting to fetch resource/giu,
    'This is all that a script sees in Firefox',
  ),
  seen('chromium', /Failed to fetch\b/giu, 'This is all that a script sees in Chromium'),
  seen('webkit', /(?:^|TypeError: |[\s:])Load failed\b/giu, 'This is all that a script sees in Safari'),
  seen(
    null,
    /AxiosError|\bERR_NETWORK\b|^Network Error\b|Error: Network Error\b|(?:message: ?|[:=] ?)Network Error\b/giu,
    'This is all that axios sees',
  ),
  seen(
    null,
    /\b0 Unknown Error\b|HttpErrorResponse\b(?=.{0,400}status: ?0\b)|status: ?0\b.{0,20}statusText: ?Unknown Error/giu,
    "This is all that Angular's HttpClient sees (status 0)",
  ),
  seen(
    null,
    /XMLHttpRequest error\b|XMLHttpRequest onError callback was called|ClientException: (?:XMLHttpRequest|Failed)/giu,
    'This is all that Dart and Flutter see in a browser',
  ),
  seen(null, /Network request failed\b/giu, 'This is all that React Native and the fetch polyfill see'),
  seen(
    null,
    /Possible causes: the network is offline, Origin is not allowed by Access-Control-Allow-Origin/giu,
    'This is all that superagent sees',
  ),
  seen(
    null,
    /readyState: ?0\b.{0,200}(?:status: ?0|statusText: ?error|getResponseHeader)|readyState: ?4\b.{0,300}status: ?0\b|\bstatus: ?0, statusText: ?error/giu,
    'This is all that jQuery sees (status 0)',
  ),
  seen(
    null,
    /ProgressEvent ?\{.{0,80}isTrusted: ?true|ApolloError: Network|\bFETCH_ERROR\b/giu,
    'This is all that a script sees',
  ),
  seen(
    null,
    /Network Error 0x80070005|SCRIPT5: Access is denied/giu,
    'This is all that Internet Explorer and old versions of Edge tell a script',
  ),
  seen(
    'firefox',
    /NS_ERROR_DOM_BAD_URI|\bCORS Failed\b|NS_ERROR_FAILURE/gu,
    'This is all that a script sees in Firefox',
  ),
  seen(null, /(?:status(?: code)?|HTTP error)[ :=]{1,3}0\b(?!\.|x)/giu, 'Status 0 is all that a script sees'),
  seen(
    'chromium',
    /\bCORS error\b|\(failed\)|\(blocked:cors\)|Provisional headers are shown/giu,
    "This is what the network panel's table shows",
  ),
  {
    engine: null,
    find: /\bfetch failed\b/gu,
    means: () => ({
      step: null,
      reason: "This is Node's `fetch()`, which has no CORS: the request failed on the network.",
      remedy: 'Look at the `cause` of the error for the system error code.',
      options: [],
    }),
  },
  {
    engine: null,
    find: /the server responded with a status of (\d{3})|\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS) https?:\S{1,2000} (\d{3}) \(/giu,
    means: ([one = '', other = '']) => ({
      step: null,
      reason: `The API responded with status ${one || other}; this line is about the response, not about CORS.`,
      remedy: 'If the page can’t read the response, paste the CORS message next to this line.',
      options: [],
    }),
  },
  {
    engine: null,
    find: /Referrer Policy:? ?strict-origin-when-cross-origin|strict-origin-when-cross-origin/giu,
    means: () => ({
      step: null,
      reason:
        '`strict-origin-when-cross-origin` is the default referrer policy, which appears on every request and has nothing to do with CORS.',
      remedy: 'Open the console of the developer tools and paste the message about this request.',
      options: [],
    }),
  },
];
