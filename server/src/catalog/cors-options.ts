import type { DecidedSpec } from './spec';

/**
 * The CORS options of `[api]`, in documentation order. All code that reads, predicts, explains or offers options
 * derives its types from here, so a new option either works everywhere or doesn't compile until its effect is
 * declared.
 */
export const corsOptions = {
  cors_enabled: {
    type: 'boolean',
    default: false,
    summary: 'Turns CORS on or off',
    details:
      'While it is `false`, the default, the other `cors_*` options have no effect, and pages on other origins can’t read the API. Leave it off if no such page uses the API.',
    presets: [
      { value: true, meaning: 'Pages on the allowed origins may read the API.' },
      { value: false, meaning: 'No page on another origin may read the API (the default).' },
    ],
    source: 'cors',
    confidence: 'documented',
  },
  cors_origins: {
    type: 'strings',
    default: [],
    summary: 'Allowed origins (exact match)',
    details:
      'Each entry is one origin exactly as a browser sends it in the `Origin` header: scheme, host and any non-default port, in lower case, without a path or trailing slash. Browsers compare it byte for byte. The documentation says to use exact matching, not patterns. The default, an empty list, allows no origin.',
    header: 'Access-Control-Allow-Origin',
    examples: ['["https://dashboard.example.com"]', '["http://localhost:3000", "http://localhost:5173"]'],
    source: 'cors',
    confidence: 'documented',
    undocumented: [
      'Whether `"*"` in this list means anything.',
      'What takes precedence if `cors_allow_any_origin` is also set.',
    ],
  },
  cors_methods: {
    type: 'strings',
    default: ['GET', 'POST', 'OPTIONS'],
    summary: 'Allowed HTTP methods',
    details:
      'Browsers compare methods case-sensitively and allow GET, HEAD and POST whether or not they are listed. The documented endpoints are known to use only GET and POST.',
    header: 'Access-Control-Allow-Methods',
    examples: ['["GET", "POST", "OPTIONS"]'],
    source: 'cors',
    confidence: 'documented',
    undocumented: [
      'Whether the server needs `OPTIONS` in this list to respond to preflights. Browsers don’t need it.',
      'Whether `"*"` in this list means anything.',
    ],
  },
  cors_headers: {
    type: 'strings',
    default: ['Content-Type'],
    summary: 'Allowed request headers',
    details:
      'The headers that a page may add to its requests; names are case-insensitive. The default doesn’t include `X-API-Key` or `Authorization`, so with it pages can’t send an API key in a header. This option doesn’t make response headers readable: no option for that is documented.',
    header: 'Access-Control-Allow-Headers',
    examples: ['["X-API-Key", "Content-Type", "Authorization"]'],
    source: 'cors',
    confidence: 'documented',
    undocumented: ['Whether `"*"` in this list means anything.'],
  },
  cors_max_age: {
    type: 'integer',
    default: 86400,
    unit: 'seconds',
    minimum: 0,
    maximum: 86400,
    summary: 'Preflight cache duration (seconds)',
    details:
      'How long a browser may reuse a preflight response before it sends another preflight. Browsers cache it per origin, URL and credentials mode.',
    header: 'Access-Control-Max-Age',
    presets: [
      { value: 0, meaning: 'No caching: every request that needs a preflight sends one.' },
      { value: 600, meaning: '10 minutes: the maximum in Safari.' },
      { value: 3600, meaning: '1 hour.' },
      { value: 7200, meaning: '2 hours: the maximum in Chromium.' },
      { value: 86400, meaning: '24 hours: the default, and the maximum in Firefox.' },
    ],
    source: 'cors',
    confidence: 'documented',
  },
  cors_credentials: {
    type: 'boolean',
    default: false,
    summary: 'Allows credentials (cookies, auth)',
    details:
      'With `true`, a page may send cookies and HTTP authentication and read the response. Browsers then refuse `Access-Control-Allow-Origin: *`, so exact origins are required, and take `*` for methods and headers literally. An API key in a separate header, such as `X-API-Key`, needs `cors_headers`, not this option.',
    header: 'Access-Control-Allow-Credentials',
    presets: [
      { value: true, meaning: 'Cookies and HTTP authentication are allowed; exact origins are required.' },
      { value: false, meaning: 'Requests carry no cookies (the default).' },
    ],
    source: 'cors',
    confidence: 'documented',
  },
  cors_allow_any_origin: {
    type: 'boolean',
    assumed: false,
    summary: 'Allows every origin; for local development only',
    details:
      'The documentation marks it DEVELOPMENT ONLY. It lets any web page that a user opens read what the API returns to that user’s browser. Browsers refuse it together with credentials.',
    header: 'Access-Control-Allow-Origin',
    presets: [
      { value: false, meaning: 'Only the origins in `cors_origins` are allowed.' },
      { value: true, meaning: 'Every origin is allowed. Development only.' },
    ],
    source: 'cors',
    confidence: 'example',
    undocumented: [
      'Its default; `false` is assumed.',
      'The header it produces; `Access-Control-Allow-Origin: *` is assumed.',
      'What takes precedence if `cors_origins` is also set.',
    ],
  },
} as const satisfies Record<string, DecidedSpec>;
