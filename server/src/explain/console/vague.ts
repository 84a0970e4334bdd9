import type { Outside, Wording } from './text';

const untold = (what: string): Outside => ({
  step: null,
  reason: `${what}: browsers do not tell scripts why a request failed, so this text alone can mean CORS, the network or a page that was left.`,
  remedy:
    'Open the console of the developer tools and paste the line next to this one, which names the reason, or run the preflight from here.',
  options: [],
});

/** Texts that say that something failed and not what; anything else in the paste says more. */
export const vagueWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    // The guide of the product shows the line cut off here, for the commonest reason.
    find: /has been blocked by CORS policy|blocked by CORS policy:|Response to preflight request doesn't pass access control check/iu,
    means: () => ({ step: 'cors-check.2' }),
  },
  {
    engine: 'webkit',
    find: /cannot load \S+ due to access control checks/iu,
    means: () => untold("This is the second line of Safari's message"),
  },
  {
    engine: 'firefox',
    find: /Cross-Origin Request Blocked/iu,
    means: () => untold('The reason is missing here'),
  },
  {
    engine: 'firefox',
    find: /NetworkError when attempting to fetch resource/iu,
    means: () => untold('This is all that a script sees in Firefox'),
  },
  {
    engine: 'chromium',
    find: /Failed to fetch\b/iu,
    means: () => untold('This is all that a script sees in Chromium'),
  },
  {
    engine: 'webkit',
    find: /(?:^|TypeError: |\s)Load failed\b/iu,
    means: () => untold('This is all that a script sees in Safari'),
  },
  {
    engine: null,
    find: /\bAxiosError: Network Error|^(?:Error: )?Network Error$|\bERR_NETWORK\b/iu,
    means: () => untold('This is all that axios sees'),
  },
  {
    engine: null,
    find: /TypeError: fetch failed/u,
    means: () => ({
      step: null,
      reason: 'This is the `fetch()` of Node, which knows no CORS: the request failed on the network.',
      remedy: 'Look at the `cause` of the error for the code of the system.',
      options: [],
    }),
  },
  {
    engine: null,
    find: /the server responded with a status of (\d+)|\b(?:GET|HEAD|POST|PUT|DELETE|PATCH) https?:\S+ (\d{3}) \(/iu,
    means: (one = '', other = '') => ({
      step: null,
      reason: `The API answered with status ${one || other}; that line is about the answer, not about CORS.`,
      remedy: 'If the page cannot read the answer, paste the CORS message that stands beside this line.',
      options: [],
    }),
  },
];
