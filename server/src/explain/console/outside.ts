import type { Outside, Wording } from './text';

const outside = (step: Outside['step'], reason: string, remedy: string): (() => Outside) => {
  const told = { step, reason, remedy, options: [] };
  return () => told;
};

const localNetworkAccess = outside(
  'local-network-access',
  'The page was loaded from further away than the address that it asks: Local Network Access, not CORS. Chromium refuses such requests before any preflight leaves, unless the person gave the permission.',
  'Allow the page to reach devices on the local network (in current Chromium the permission `local-network-access`), open the page on the same machine or network as the API, or publish the API under a public https address. No response header and no option of config.toml can replace the permission.',
);
const mixedContent = outside(
  'mixed-content',
  'The page is https and the API is http, and browsers refuse that mixture before any CORS rule is asked.',
  'Give the API an https address, usually at a proxy in front of it. No option of config.toml turns TLS on.',
);
const contentSecurityPolicy = outside(
  null,
  "The page's own Content Security Policy does not let it connect there; the API was not asked.",
  'Add the origin of the API to `connect-src` in the policy of the page. No option of config.toml bears on it.',
);
const readBlocking = outside(
  null,
  'The browser kept the answer from a request without CORS, such as an image, a script or a fetch in the mode `no-cors`, because it must not be embedded across origins.',
  'Let the page use `fetch()` with CORS, the default mode, and look at the headers of the answer. No option of config.toml bears on it.',
);

/** Failures that look like CORS, or stand beside it, and are decided elsewhere. */
export const outsideWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    find: /address space of '|access the '?\w+'? (?:IP )?address space|more-private address space|private network request targeting|Private-Network-Access-|Access-Control-Allow-(?:Private-Network|External)' header|no target IP address space|privileged network position|net::ERR_(?:INSECURE_PRIVATE_NETWORK_REQUEST|BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS)/iu,
    means: localNetworkAccess,
  },
  { engine: null, find: /\b(?:Local|Private) Network Access\b/iu, means: localNetworkAccess },
  { engine: 'chromium', find: /Mixed Content: The page at/iu, means: mixedContent },
  { engine: 'firefox', find: /Blocked loading mixed (?:active|display) content/iu, means: mixedContent },
  {
    engine: 'webkit',
    find: /requested insecure content from|was not allowed to (?:run|display) insecure content/iu,
    means: mixedContent,
  },
  {
    engine: 'firefox',
    find: /Content-Security-Policy: The page's settings blocked/iu,
    means: contentSecurityPolicy,
  },
  { engine: 'webkit', find: /does not appear in the connect-src directive/iu, means: contentSecurityPolicy },
  {
    engine: null,
    find: /violates the following Content Security Policy directive/iu,
    means: contentSecurityPolicy,
  },
  {
    engine: 'chromium',
    find: /net::ERR_BLOCKED_BY_(?:ORB|RESPONSE)|Cross-Origin Read Blocking|OpaqueResponseBlocking/u,
    means: readBlocking,
  },
  {
    engine: 'chromium',
    find: /net::ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)/u,
    means: outside(
      null,
      'An extension of the browser, usually a content blocker, or a policy of the administrator refused the request.',
      'Try without extensions. No option of config.toml bears on it.',
    ),
  },
  {
    engine: 'firefox',
    find: /\(Reason: CORS disabled\)|\bCORSDisabled\b/iu,
    means: outside(
      null,
      'CORS is switched off in this Firefox, so every request to another origin fails.',
      'Set `content.cors.disable` to false in `about:config`. No option of config.toml bears on it.',
    ),
  },
  {
    engine: 'firefox',
    find: /CORS header 'Origin' cannot be added|CORS ?Origin ?Header ?Not ?Added\b/iu,
    means: outside(
      null,
      'Firefox could not add the `Origin` header to the request, so it did not send it.',
      'Look for an extension or a privileged script that changes the request. No option of config.toml bears on it.',
    ),
  },
  {
    engine: null,
    find: /Cross origin requests are not allowed by request mode/iu,
    means: outside(
      null,
      'The page asked with the mode `same-origin`, which forbids every other origin.',
      'Let the page use the mode `cors`, the default of `fetch()`. No option of config.toml bears on it.',
    ),
  },
  {
    engine: null,
    find: /Redirect location '.*?' contains a username and password|disallowed (?:to follow cross-origin redirect|for cross-origin requests that require preflight)|Cross-origin redirection to .*? denied by Cross-Origin Resource Sharing policy/iu,
    means: outside(
      null,
      'The API redirected the real request in a way that browsers do not follow across origins.',
      'Let the page use the final address, without user name and password. No CORS option of config.toml redirects.',
    ),
  },
  {
    engine: null,
    find: /Refused to set unsafe header|Attempt to set a forbidden header was denied/iu,
    means: outside(
      null,
      'The page tried to set a header that only the browser itself may set; the browser leaves it out and sends the rest.',
      'Take the header out of the page, and out of `cors_headers` if it is there. For cookies `cors_credentials` counts.',
    ),
  },
  {
    engine: null,
    find: /WebSocket connection to '|can't establish a connection to the server at wss?:/iu,
    means: outside(
      null,
      'A WebSocket is not subject to CORS: no preflight is sent and no CORS header is looked at.',
      'Check that the API runs, that the address is right and that a proxy passes the upgrade on.',
    ),
  },
];
