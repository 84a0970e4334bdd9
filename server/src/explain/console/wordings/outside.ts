import { localNetworkWordings } from './local-network';
import type { Outside, Wording } from './wording';

const nothing = 'Nothing in config.toml causes or fixes this.';

const outside =
  (reason: string, remedy: string, step: Outside['step'] = null): Wording['means'] =>
  () => ({ step, reason, remedy, options: [] });

const mixedContent = outside(
  'The page uses https and the API uses http. Browsers block that as mixed content before any CORS rule applies.',
  'Give the API an https address, usually at a proxy in front of it. No known option in config.toml turns on TLS.',
  'mixed-content',
);
const contentSecurityPolicy: Wording['means'] = ([directive = '']) => ({
  step: null,
  reason: 'The page’s own Content Security Policy forbids the request, so it wasn’t sent.',
  remedy: `Add the origin of the address to \`${directive === '' ? 'connect-src' : directive.toLowerCase()}\` in the page’s policy. ${nothing}`,
  options: [],
});
const readBlocking = outside(
  'The browser withheld the response to a request made without CORS, such as an image, a script or a fetch in `no-cors` mode (CORB, ORB or `Cross-Origin-Resource-Policy`).',
  `Use \`fetch()\` in its default mode \`cors\` (in HTML: \`crossorigin\`), and check the type of the response: it is often an error page instead of a script. ${nothing}`,
);
const embedder = outside(
  'The page is isolated (`Cross-Origin-Embedder-Policy`), and the response doesn’t allow other sites to embed it (`Cross-Origin-Resource-Policy`).',
  `Request it with CORS, or have the proxy add \`Cross-Origin-Resource-Policy: cross-origin\`. ${nothing}`,
);
const frameAccess = outside(
  'A script tried to access a frame or window of another origin. CORS can’t allow that.',
  `Exchange messages between the two with \`postMessage()\`. ${nothing}`,
);

/** Failures that resemble CORS errors, or are printed next to them, but have other causes. */
export const outsideWordings: readonly Wording[] = [
  ...localNetworkWordings,
  {
    engine: 'chromium',
    find: /Mixed Content: The page at \S{1,3000} was loaded over \S{1,20} but requested an insecure .{1,3200}? automatically upgraded/giu,
    means: outside(
      'The page uses https and asked for an http address, which the browser changed to https. Nothing was blocked here.',
      'Write the address with https in the page. If the request fails, the server doesn’t respond over https at that address.',
    ),
  },
  { engine: 'chromium', find: /Mixed Content: The page at/giu, means: mixedContent },
  {
    engine: 'firefox',
    find: /(?:Blocked loading|Loading) (?:mixed|Mixed) (?:\(insecure\) )?(?:active|display) content/giu,
    means: mixedContent,
  },
  {
    engine: 'webkit',
    find: /requested insecure content from|was not allowed to (?:run|display) insecure content/giu,
    means: mixedContent,
  },
  { engine: 'chromium', find: /\(?blocked:mixed-content\)?/giu, means: mixedContent },
  {
    engine: 'firefox',
    find: /Content-Security-Policy: The pages settings blocked/giu,
    means: contentSecurityPolicy,
  },
  { engine: 'webkit', find: /does not appear in the connect-src directive/giu, means: contentSecurityPolicy },
  { engine: 'chromium', find: /\(?blocked:csp\)?/giu, means: contentSecurityPolicy },
  {
    engine: null,
    find: /violates the (?:following|documents) Content Security Policy(?: directive: ([a-z]{1,20}-src)\b)?|violates the following (?:report-only )?Content Security Policy directive|Refused to connect (?:to \S{1,2000} )?because it violates/giu,
    means: contentSecurityPolicy,
  },
  {
    engine: 'chromium',
    find: /net::ERR_BLOCKED_BY_RESPONSE\.NotSameOriginAfterDefaultedToSameOriginByCoep|NotSameOriginAfterDefaultedToSameOriginByCoep/gu,
    means: embedder,
  },
  {
    engine: 'chromium',
    find: /net::ERR_BLOCKED_BY_(?:ORB|RESPONSE)(?!\.NotSameOriginAfter)|Cross-Origin Read Blocking|\bCORB\b/giu,
    means: readBlocking,
  },
  {
    engine: null,
    find: /NS_ERROR_DOM_CORP_FAILED|OpaqueResponseBlocking|violates? its Cross-Origin-Resource-Policy|Cross-Origin-Resource-Policy (?:response )?header|due to its Cross-Origin-Resource-Policy/giu,
    means: readBlocking,
  },
  {
    engine: null,
    find: /Cross-Origin-Embedder-Policy|\bCOEP\b/giu,
    means: embedder,
  },
  {
    engine: 'chromium',
    find: /net::ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)|\(?blocked:other\)?/giu,
    means: outside(
      'A browser extension, usually a content blocker, or an administrator policy blocked the request.',
      `Try without extensions. ${nothing}`,
    ),
  },
  {
    engine: null,
    find: /from accessing a cross-origin (?:frame|object)|Permission denied to access property|Blocked a frame with origin|from accessing a frame with origin/giu,
    means: frameAccess,
  },
  {
    engine: 'firefox',
    find: /\(Reason: CORS disabled\)|\bCORSDisabled\b/giu,
    means: outside(
      'CORS is disabled in this Firefox, so every request to another origin fails.',
      `Set \`content.cors.disable\` to false in \`about:config\`. ${nothing}`,
    ),
  },
  {
    engine: 'firefox',
    find: /CORS header Origin cannot be added|CORS ?Origin ?Header ?Not ?Added\b/giu,
    means: outside(
      'Firefox could not add the `Origin` header to the request, so it did not send it.',
      `Look for a browser extension or privileged script that changes the request. ${nothing}`,
    ),
  },
  {
    engine: null,
    find: /Cross origin requests are not allowed by request mode|Cross-origin requests are not allowed when using same-origin/giu,
    means: outside(
      'The page sent the request in `same-origin` mode, which forbids every other origin.',
      `Use the mode \`cors\`, the default of \`fetch()\`. ${nothing}`,
    ),
  },
  {
    engine: null,
    find: /Redirect location \S{0,2000} contains a username and password/giu,
    means: outside(
      'The API redirected the request in a way that browsers do not follow across origins.',
      'Request the final address, without user name and password. No CORS option in config.toml redirects.',
    ),
  },
  {
    engine: null,
    find: /disallowed (?:to follow cross-origin redirect|for cross-origin requests that require preflight)/giu,
    means: outside(
      'The API or a proxy redirected the request, and this browser does not follow that redirect across origins.',
      'Request the final address directly. No CORS option in config.toml redirects.',
    ),
  },
  {
    engine: null,
    find: /\bInvalid CORS request\b|\bNot allowed by CORS\b|\bCORS policy execution failed\b/giu,
    means: outside(
      'A server or gateway printed this, not a browser: a program with its own list of allowed origins refused the request.',
      "Allow the page's origin in the CORS settings of that program. config.toml decides only what License Monitor sends.",
    ),
  },
  {
    engine: null,
    find: /Refused to set unsafe header|Attempt to set a forbidden header was denied/giu,
    means: outside(
      'The page set a header that only the browser may set. The browser drops it and sends the rest.',
      'Remove the header from the page’s request, and from `cors_headers` if it is there. To send cookies, use `credentials: "include"` and `cors_credentials`.',
    ),
  },
  {
    engine: null,
    find: /WebSocket connection to |cant establish a connection to the server at wss?:/giu,
    means: outside(
      'A WebSocket is not subject to CORS: no preflight is sent and no CORS header is read.',
      'Check that the API is running, that the address is right and that the proxy forwards the upgrade.',
    ),
  },
];
