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
      'While it is `false`, the default, the other `cors_*` options have no effect and pages of another origin cannot read the API. That is right for an API that no page of another origin uses.',
    presets: [
      { value: true, meaning: 'Pages of the allowed origins may read the API.' },
      { value: false, meaning: 'No page of another origin may read the API (the default).' },
    ],
    source: 'cors',
    confidence: 'documented',
  },
  cors_origins: {
    type: 'strings',
    default: [],
    summary: 'Allowed origins (exact match)',
    details:
      'Each entry is one origin exactly as a browser sends it in the `Origin` header: scheme, host and, unless it is the default one, port; in lower case, without a path or trailing slash. Browsers compare it byte for byte. The documentation says to use exact matching, not patterns. The default, an empty list, allows no origin.',
    header: 'Access-Control-Allow-Origin',
    examples: ['["https://dashboard.example.com"]', '["http://localhost:3000", "http://localhost:5173"]'],
    source: 'cors',
    confidence: 'documented',
    undocumented: [
      'Whether `"*"` in this list means anything.',
      'What takes precedence when `cors_allow_any_origin` is set as well.',
    ],
  },
  cors_methods: {
    type: 'strings',
    default: ['GET', 'POST', 'OPTIONS'],
    summary: 'Allowed HTTP methods',
    details:
      'Browsers compare methods case-sensitively and always let GET, HEAD and POST pass, listed or not. The documented endpoints are only known to use GET and POST.',
    header: 'Access-Control-Allow-Methods',
    examples: ['["GET", "POST", "OPTIONS"]'],
    source: 'cors',
    confidence: 'documented',
    undocumented: [
      'Whether the server needs `OPTIONS` in this list to answer preflights; browsers do not.',
      'Whether `"*"` in this list means anything.',
    ],
  },
  cors_headers: {
    type: 'strings',
    default: ['Content-Type'],
    summary: 'Allowed request headers',
    details:
      'The headers that a page may add to its requests; names are case-insensitive. The default lacks `X-API-Key` and `Authorization`, so no page can send an API key in a header with it. This option doesn’t make response headers readable: no option for that is documented.',
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
      'How long a browser may reuse a preflight response instead of asking again. Browsers cache it per origin, URL and credentials mode.',
    header: 'Access-Control-Max-Age',
    presets: [
      { value: 0, meaning: 'No caching: every such request is preceded by a preflight.' },
      { value: 600, meaning: '10 minutes: the most that Safari honours.' },
      { value: 3600, meaning: '1 hour.' },
      { value: 7200, meaning: '2 hours: the most that Chromium honours.' },
      { value: 86400, meaning: '24 hours: the default, and the most that Firefox honours.' },
    ],
    source: 'cors',
    confidence: 'documented',
  },
  cors_credentials: {
    type: 'boolean',
    default: false,
    summary: 'Allows credentials (cookies, auth)',
    details:
      'With `true`, a page may send cookies and HTTP authentication and read the response. Browsers then refuse `Access-Control-Allow-Origin: *`, so exact origins are needed, and take `*` for methods and headers literally. An API key in a header of its own, such as `X-API-Key`, needs `cors_headers`, not this option.',
    header: 'Access-Control-Allow-Credentials',
    presets: [
      { value: true, meaning: 'Cookies and HTTP authentication are allowed; exact origins are needed.' },
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
      'The documentation marks it DEVELOPMENT ONLY. With it, any web page a user opens may read what the API returns to that user’s browser. Browsers refuse it together with credentials.',
    header: 'Access-Control-Allow-Origin',
    presets: [
      { value: false, meaning: 'Only the origins in `cors_origins` are allowed.' },
      { value: true, meaning: 'Every origin is allowed. Development only.' },
    ],
    source: 'cors',
    confidence: 'example',
    undocumented: [
      'Its default, which is assumed to be `false`.',
      'The header it produces, which is assumed to be `Access-Control-Allow-Origin: *`.',
      'What takes precedence when `cors_origins` is set as well.',
    ],
  },
} as const satisfies Record<string, DecidedSpec>;
