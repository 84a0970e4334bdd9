/** A page or clause that supports a statement. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

const site = 'https://license.rproj.art/';

/**
 * The exact addresses of most pages on the product's site aren't known, so all except the CORS page are named and
 * linked to the site's front page: a dead link is worse than one extra click.
 */
const page = (title: string): Source => ({ title: `License Monitor documentation: ${title}`, url: site });

export const sources = {
  cors: { title: 'License Monitor documentation: CORS', url: `${site}security/cors` },
  introduction: page('Introduction'),
  rateLimiting: page('Rate limiting'),
  authentication: page('API authentication'),
  operatingModes: page('Operating modes'),
  apiReference: page('API reference'),
  sse: page('Server-sent events'),
  webSocket: page('WebSocket'),
  networkSecurity: page('Network security'),
  secrets: page('Secrets management'),
  toml: { title: 'TOML 1.0.0', url: 'https://toml.io/en/v1.0.0' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

const clause = (title: string, anchor: string): Source => ({
  title: `Fetch Standard: ${title}`,
  url: `https://fetch.spec.whatwg.org/#${anchor}`,
});

/** The clauses of the Fetch Standard that messages and hovers link to. */
export const clauses = {
  corsCheck: clause('CORS check', 'concept-cors-check'),
  corsPreflight: clause('CORS-preflight fetch', 'cors-preflight-fetch'),
  corsProtocol: clause('CORS protocol', 'http-cors-protocol'),
  credentials: clause('CORS protocol and credentials', 'cors-protocol-and-credentials'),
  originHeader: clause('Origin header', 'origin-header'),
  forbiddenMethod: clause('forbidden method', 'forbidden-method'),
  normalizeMethod: clause('normalize a method', 'concept-method-normalize'),
  forbiddenRequestHeader: clause('forbidden request-header', 'forbidden-request-header'),
  safelistedRequestHeader: clause('CORS-safelisted request-header', 'cors-safelisted-request-header'),
  safelistedResponseHeader: clause(
    'CORS-safelisted response-header name',
    'cors-safelisted-response-header-name',
  ),
  exposeHeaders: clause('Access-Control-Expose-Headers', 'http-access-control-expose-headers'),
  maxAge: clause('Access-Control-Max-Age', 'http-access-control-max-age'),
  preflightCache: clause('CORS-preflight cache', 'concept-cache'),
  badPort: clause('port blocking', 'port-blocking'),
  requestOrigin: clause('serializing a request origin', 'serializing-a-request-origin'),
  serializedOrigin: {
    title: 'HTML Standard: serialization of an origin',
    url: 'https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin',
  },
  hostParser: { title: 'URL Standard: host parsing', url: 'https://url.spec.whatwg.org/#host-parsing' },
  hostSerializer: {
    title: 'URL Standard: host serializing',
    url: 'https://url.spec.whatwg.org/#host-serializing',
  },
  urlPort: { title: 'URL Standard: port', url: 'https://url.spec.whatwg.org/#concept-url-port' },
  urlScheme: { title: 'URL Standard: scheme', url: 'https://url.spec.whatwg.org/#concept-url-scheme' },
  ignoreComments: {
    title: 'License Monitor CORS: ignore comments',
    url: 'https://github.com/license-monitor/license-monitor-cors#which-files',
  },
  unspecifiedAddress: {
    title: 'RFC 1122: addressing',
    url: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3',
  },
  localhost: { title: 'RFC 6761: localhost', url: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3' },
} as const satisfies Record<string, Source>;
