import type { OptionSpec } from './spec';

/** The options of `[api]` that set where the server listens and who may use it. */
export const serverOptions = {
  enabled: {
    type: 'boolean',
    summary: 'Turns the API server on or off',
    source: 'cors',
    confidence: 'example',
    undocumented: ['Its default; every sample says `true`.'],
    presets: [
      { value: true, meaning: 'The API server runs.' },
      { value: false, meaning: 'The API server does not run.' },
    ],
  },
  bind_address: {
    type: 'string',
    default: '127.0.0.1',
    summary: 'IP address that the API listens on',
    details:
      'The default is deliberately the loopback address: only programs on the same machine can reach the API. CORS doesn’t depend on it: a browser sends the origin of the page, never the address of the API.',
    examples: ['"127.0.0.1"', '"0.0.0.0"'],
    source: 'introduction',
    confidence: 'documented',
    undocumented: ['Whether a host name is accepted.'],
  },
  bind_port: {
    type: 'integer',
    default: 8080,
    minimum: 1,
    maximum: 65535,
    summary: 'TCP port that the API listens on',
    examples: ['8080'],
    source: 'introduction',
    confidence: 'documented',
  },
  allow_public_bind: {
    type: 'boolean',
    default: false,
    summary: 'Permits listening on an address other than loopback',
    details:
      'The documentation says that binding to a non-loopback address needs this option or `ALLOW_PUBLIC_BIND=true` in the environment.',
    source: 'introduction',
    confidence: 'inferred',
    undocumented: ['Whether it belongs in `[api]`; the page names no table.'],
    presets: [
      { value: false, meaning: 'Only loopback addresses (the default).' },
      { value: true, meaning: 'Any address; protect the API in the network or with a proxy.' },
    ],
  },
  api_key: {
    type: 'string',
    summary: 'API key that clients must send',
    details:
      'Clients send it as `X-API-Key` or as `Authorization: ApiKey <key>`; a page can do so only if `cors_headers` lists that header. Keep the key out of the file if you can: the environment variable `LICENSE_MONITOR_API_KEY` does the same.',
    source: 'authentication',
    confidence: 'example',
    undocumented: [
      'Whether it is enforced: a newer page of the documentation says that the handlers currently enforce no authentication headers.',
    ],
  },
  require_auth: {
    type: 'boolean',
    summary: 'Whether requests without a key should be refused',
    source: 'authentication',
    confidence: 'example',
    undocumented: [
      'Its default.',
      'Whether it is enforced: a newer page of the documentation says that the handlers currently enforce no authentication headers. Don’t rely on it to protect a public address.',
    ],
    presets: [
      { value: true, meaning: 'Requests without a key should be refused.' },
      { value: false, meaning: 'Requests without a key get a response.' },
    ],
  },
} as const satisfies Record<string, OptionSpec>;
