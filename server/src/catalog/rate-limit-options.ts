import type { OptionSpec } from './spec';

const precedence = 'What takes precedence if `[api.rate_limit]` is also set.';

/** The flat rate limiting options of `[api]`. */
export const flatRateLimitOptions = {
  rate_limit_enabled: {
    type: 'boolean',
    default: true,
    summary: 'Turns rate limiting on or off',
    source: 'rateLimiting',
    confidence: 'documented',
    undocumented: [precedence],
    presets: [
      { value: true, meaning: 'Clients over the limit get 429 (the default).' },
      { value: false, meaning: 'No limit.' },
    ],
  },
  rate_limit_requests: {
    type: 'integer',
    default: 60,
    minimum: 0,
    summary: 'Requests allowed per window',
    details: 'Preflights may count as requests; the documentation does not say.',
    source: 'rateLimiting',
    confidence: 'documented',
    undocumented: [precedence],
  },
  rate_limit_window_seconds: {
    type: 'integer',
    default: 60,
    minimum: 0,
    unit: 'seconds',
    summary: 'Length of the rate limiting window (seconds)',
    source: 'rateLimiting',
    confidence: 'documented',
    undocumented: [precedence],
  },
  rate_limit_burst: {
    type: 'integer',
    default: 10,
    minimum: 0,
    summary: 'Extra requests allowed in a burst',
    source: 'rateLimiting',
    confidence: 'documented',
    undocumented: [precedence],
  },
  rate_limit_by: {
    type: 'string',
    default: 'ip',
    values: ['ip', 'api_key', 'user'],
    presets: [
      { value: 'ip', meaning: 'One limit per client address (the default).' },
      { value: 'api_key', meaning: 'One limit per API key.' },
      { value: 'user', meaning: 'One limit per user.' },
    ],
    summary: 'What identifies a client',
    source: 'rateLimiting',
    confidence: 'documented',
    undocumented: [precedence],
  },
} as const satisfies Record<string, OptionSpec>;

/** The options of `[api.rate_limit]`, known from samples only. */
export const rateLimitOptions = {
  enabled: {
    type: 'boolean',
    summary: 'Turns rate limiting on or off',
    source: 'rateLimiting',
    confidence: 'example',
  },
  strategy: {
    type: 'string',
    values: ['ip', 'api_key'],
    presets: [
      { value: 'ip', meaning: 'One limit per client address.' },
      { value: 'api_key', meaning: 'One limit per API key.' },
    ],
    summary: 'What identifies a client',
    source: 'rateLimiting',
    confidence: 'example',
    undocumented: ['Which strategies exist besides the two in the samples.'],
  },
  requests: {
    type: 'integer',
    minimum: 0,
    summary: 'Requests allowed per window',
    source: 'rateLimiting',
    confidence: 'example',
  },
  window_seconds: {
    type: 'integer',
    minimum: 0,
    unit: 'seconds',
    summary: 'Length of the rate limiting window (seconds)',
    source: 'rateLimiting',
    confidence: 'example',
  },
  default_requests: {
    type: 'integer',
    minimum: 0,
    summary: 'Requests allowed per window for endpoints without their own table',
    source: 'rateLimiting',
    confidence: 'example',
  },
  default_window: {
    type: 'integer',
    minimum: 0,
    summary: 'Length of the window for endpoints without their own table',
    source: 'rateLimiting',
    confidence: 'example',
    undocumented: ['Its unit; seconds are assumed.'],
  },
} as const satisfies Record<string, OptionSpec>;

/** The options of one `[api.rate_limit.endpoints."<path>"]`. */
export const rateLimitEndpointOptions = {
  requests: rateLimitOptions.requests,
  window_seconds: rateLimitOptions.window_seconds,
} as const satisfies Record<string, OptionSpec>;
