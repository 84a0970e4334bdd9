export interface RequestHeaderSpec {
  readonly name: string;
  /** A complete sentence in Markdown. */
  readonly meaning: string;
  /** Whether clients of License Monitor are documented to send it. */
  readonly used: boolean;
}

export interface ResponseHeaderSpec {
  readonly name: string;
  readonly meaning: string;
  /**
   * Whether a page may read it: `always` (safelisted), `if-exposed` through Access-Control-Expose-Headers, or
   * `never`, because the browser withholds it.
   */
  readonly readable: 'always' | 'if-exposed' | 'never';
}

/** Request headers to offer in `cors_headers`, the documented ones first. */
export const requestHeaders: readonly RequestHeaderSpec[] = [
  {
    name: 'X-API-Key',
    meaning: 'Carries the API key; the clients in the documentation send it. It is not in the default list.',
    used: true,
  },
  {
    name: 'Content-Type',
    meaning: 'The format of the body. `application/json` needs this entry; three older form formats don’t.',
    used: true,
  },
  {
    name: 'Authorization',
    meaning:
      'Carries `ApiKey <key>` or `Bearer <token>`. List it by name: in the Fetch Standard, `*` doesn’t cover it.',
    used: true,
  },
  {
    name: 'X-Request-ID',
    meaning: 'Identifies a request in the logs. The documentation mentions it only as a response header.',
    used: false,
  },
  {
    name: 'X-Requested-With',
    meaning: 'Added by some JavaScript libraries; License Monitor is not documented to use it.',
    used: false,
  },
  {
    name: 'Cache-Control',
    meaning: 'Asks caches for a fresh response; License Monitor is not documented to use it.',
    used: false,
  },
  {
    name: 'Last-Event-ID',
    meaning:
      'Resumes an event stream read by `fetch()`; a browser’s own `EventSource` sends it without asking.',
    used: false,
  },
];

/** The headers that clients in the documentation send, in the order in which they are offered. */
export const documentedRequestHeaders: readonly string[] = ['Content-Type', 'Authorization', 'X-API-Key'];

/** Response headers that License Monitor or a proxy before it is documented to send. */
const responseHeaders: readonly ResponseHeaderSpec[] = [
  {
    name: 'Access-Control-Allow-Origin',
    meaning: 'The origin whose pages may read the response.',
    readable: 'if-exposed',
  },
  {
    name: 'Access-Control-Allow-Methods',
    meaning: 'The methods that may follow the preflight.',
    readable: 'if-exposed',
  },
  {
    name: 'Access-Control-Allow-Headers',
    meaning: 'The request headers that may follow the preflight.',
    readable: 'if-exposed',
  },
  {
    name: 'Access-Control-Max-Age',
    meaning: 'How long the preflight response may be reused, in seconds.',
    readable: 'if-exposed',
  },
  {
    name: 'Access-Control-Allow-Credentials',
    meaning: 'Whether requests with cookies or HTTP authentication may be read.',
    readable: 'if-exposed',
  },
  {
    name: 'Access-Control-Expose-Headers',
    meaning:
      'The response headers that a page may read. The documentation lists it among the headers sent, but names no option for it.',
    readable: 'if-exposed',
  },
  { name: 'Content-Type', meaning: 'The format of the body.', readable: 'always' },
  {
    name: 'X-RateLimit-Limit',
    meaning: 'The number of requests allowed per window.',
    readable: 'if-exposed',
  },
  {
    name: 'X-RateLimit-Remaining',
    meaning: 'The number of requests left in the window.',
    readable: 'if-exposed',
  },
  {
    name: 'X-RateLimit-Reset',
    meaning: 'When the window ends, in Unix time.',
    readable: 'if-exposed',
  },
  {
    name: 'Retry-After',
    meaning: 'How long to wait after a 429.',
    readable: 'if-exposed',
  },
  {
    name: 'X-Request-ID',
    meaning: 'Identifies the request in the logs; the documentation’s nginx sample uses it.',
    readable: 'if-exposed',
  },
  { name: 'Set-Cookie', meaning: 'Browsers never expose it to pages.', readable: 'never' },
];

/** Response headers worth exposing at a proxy, since no option in config.toml exposes them. */
export const exposableHeaders: readonly string[] = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
  'X-Request-ID',
];

const byName = <Spec extends { readonly name: string }>(list: readonly Spec[], name: string) =>
  list.find((header) => header.name.toLowerCase() === name.toLowerCase());

/** Header names are case-insensitive. */
export const findRequestHeader = (name: string): RequestHeaderSpec | undefined =>
  byName(requestHeaders, name);

export const findResponseHeader = (name: string): ResponseHeaderSpec | undefined =>
  byName(responseHeaders, name);
