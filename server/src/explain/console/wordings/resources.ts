import type { Engine } from '../../../cors/headers/max-age';
import type { Wording } from './wording';

const nothing = 'Nothing in config.toml causes or fixes this.';

const outside = (engine: Engine | null, find: RegExp, reason: string, remedy: string): Wording => ({
  engine,
  find,
  means: () => ({ step: null, reason, remedy, options: [] }),
});

const taintedCanvas = [
  'The canvas holds an image or video that was loaded from another origin without CORS, so browsers do not let scripts read its pixels.',
  "Set `crossorigin` on the image before its `src`. Then its server must allow the page's origin; if that is License Monitor, list it in `cors_origins`.",
] as const;
const wrongType = [
  'The response has another type than a script, stylesheet or event stream needs. It is often an error page or the start page of the app in place of the file. This is not CORS.',
  `Open the address in a tab of its own to see what is served there, then correct the path or the \`Content-Type\`. ${nothing}`,
] as const;
const otherPolicy = [
  'This is another rule about pages of different origins, not CORS.',
  `If a request fails as well, paste the message about that request. ${nothing}`,
] as const;

/** What browsers print about resources and windows of other origins, which is easily mistaken for CORS. */
export const resourceWordings: readonly Wording[] = [
  outside(
    null,
    /Tainted canvases may not be|canvas has been tainted by cross-origin data|contains cross-origin data, and may not be loaded|cross-origin image load denied/giu,
    ...taintedCanvas,
  ),
  outside(
    null,
    /Failed to load module script: Expected a|was blocked because of a disallowed MIME type|because its MIME type \(|was blocked due to MIME type|response has a MIME type \(|is not a valid JavaScript MIME type/giu,
    ...wrongType,
  ),
  outside(
    'firefox',
    /downloadable font: download failed .{0,400}?(?:bad URI or cross-site access not allowed|cross-site access not allowed)/giu,
    'Firefox did not get a font of another origin: fonts are always requested with CORS, or the address is wrong.',
    'Paste the line next to this one, which begins with `Cross-Origin Request Blocked` where CORS is the cause.',
  ),
  outside(
    null,
    /has an integrity attribute, but the resource requires the request to be CORS enabled/giu,
    'The element has `integrity` and loads from another origin without CORS, so the browser cannot check the content.',
    `Add \`crossorigin="anonymous"\` to the element; its server must allow the page's origin. ${nothing}`,
  ),
  outside(
    null,
    /Failed to construct (?:Shared)?Worker: Script at/giu,
    'Workers must come from the origin of the page itself; no CORS header changes that.',
    `Serve the script of the worker from the page's origin. ${nothing}`,
  ),
  outside(
    null,
    /Cross-Origin-Opener-Policy|does not match the recipient windows origin|Refused to display \S{1,2000} in a frame because|cookie \S{1,200} has been rejected because|treated as unique security origins|Unsafe attempt to load URL/giu,
    ...otherPolicy,
  ),
  outside(
    null,
    /\bScript error\.(?= |$)|The operation is insecure/giu,
    'The browser hides the details of this error, because a script, a canvas or a setting of another origin has part in it. That alone does not mean that a request failed.',
    'For a script, add `crossorigin` to its element to see the error. If a request failed, paste the message about it.',
  ),
  outside(
    'firefox',
    /cant establish a connection to the server at https?:/giu,
    'Firefox lost an `EventSource` connection or never got it; this line does not say why.',
    'Paste the line next to it. Without one, check that the API runs and that the proxy does not close long responses.',
  ),
];

/** What browsers print about pages that can't send or receive a request, whatever the server allows. */
export const pageWordings: readonly Wording[] = [
  outside(
    null,
    /Not allowed to load local resource/giu,
    'A page that was loaded over http or https cannot load files of this computer. This is not CORS.',
    `Serve the file over http and use that address. ${nothing}`,
  ),
  outside(
    'chromium',
    /(?:resulted in a network error response: )?an opaque response was used for a (?:client )?request whose type is not no-cors/giu,
    "The page's service worker answered with an opaque response, which the browser does not hand to a request made with CORS.",
    `Have the service worker call \`fetch()\` in mode \`cors\`, or pass this request through. ${nothing}`,
  ),
  outside(
    null,
    /a ServiceWorker passed an opaque Response|a redirected response was used for a request whose redirect mode is not follow|resulted in a network error response|ServiceWorker (?:intercepted the request and encountered|passed a promise to FetchEvent)/giu,
    "The page's service worker answered the request, and with something that the browser cannot use.",
    `Look at the \`fetch\` handler of the service worker, or try with the worker unregistered: the message that then appears names the reason. ${nothing}`,
  ),
  outside(
    null,
    /Failed to register a ServiceWorker|script resource is \w{1,10} a redirect, which/giu,
    'A service worker must come from the origin of the page, without a redirect; no CORS header changes that.',
    `Serve the script of the worker from the page's origin. ${nothing}`,
  ),
  outside(
    null,
    /was blocked because it came from a tracker and content blocking is enabled|Request to access cookies? or storage on|blocked due to (?:unpartitioned|third-party) (?:cookie|storage)/giu,
    'The browser keeps cookies or storage from another site. This is tracking protection, not CORS.',
    `If a request fails as well, paste the message about that request. ${nothing}`,
  ),
];

/** What programs other than browsers print. They have no CORS. */
export const programWordings: readonly Wording[] = [
  outside(
    null,
    /\bcurl: \(\d{1,3}\)(?: SSL certificate problem: [a-z -]{1,60})?/gu,
    'This is curl, which has no CORS: the request failed before any response.',
    'Check the address, the port and the certificate. Once it works, test CORS with the preflight from here.',
  ),
  outside(
    null,
    /\b(?:connect (?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ECONNRESET)|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|(?:read|write) (?:ECONNRESET|EPIPE|EPROTO)|socket hang up|UND_ERR_\w{1,40}|(?:requests|urllib3|httpx|aiohttp)\.\w{0,20}(?:exceptions\.|Connect)|ConnectionRefusedError: |java\.net\.\w{1,40}Exception|dial tcp \S{1,300}: connect: |target machine actively refused it|self[- ]signed certificate|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT_ALTNAME_INVALID)/gu,
    'A program outside the browser made this request, and such programs have no CORS: the connection failed.',
    `Check that the API runs at that address and port, the host name, and the certificate. ${nothing}`,
  ),
  outside(
    null,
    /Cross origin \S{1,2000} forbidden/giu,
    "This is jsdom, as in Jest and Vitest, not a browser: its own CORS check refused the response for the test's origin.",
    'Let the tests answer the request themselves, or set the URL of the test environment to an origin that the API lists.',
  ),
];
