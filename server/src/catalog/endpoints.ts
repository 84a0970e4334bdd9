import type { SourceId } from './sources';

export interface EndpointSpec {
  readonly path: string;
  readonly methods: readonly string[];
  readonly kind: 'rest' | 'sse' | 'websocket';
  /** `confirmed` by the API reference, or seen only in an `example` on another page. */
  readonly confidence: 'confirmed' | 'example';
  /** A complete sentence. */
  readonly meaning: string;
  readonly source: SourceId;
}

const rest = (method: string, path: string, meaning = ''): EndpointSpec => ({
  path,
  methods: [method],
  kind: 'rest',
  confidence: 'confirmed',
  meaning: `The API reference lists it.${meaning}`,
  source: 'apiReference',
});

const stream = (path: string): EndpointSpec => ({
  path,
  methods: ['GET'],
  kind: 'sse',
  confidence: 'confirmed',
  meaning:
    'The documentation lists it as a stream of server-sent events. A browser’s `EventSource` sends no preflight for it, but its page’s origin must be allowed.',
  source: 'sse',
});

const socket = (path: string): EndpointSpec => ({
  path,
  methods: ['GET'],
  kind: 'websocket',
  confidence: 'confirmed',
  meaning: 'The documentation lists it as a WebSocket, which is not subject to CORS.',
  source: 'webSocket',
});

const unconfirmed = (method: string, path: string, source: SourceId): EndpointSpec => ({
  path,
  methods: [method],
  kind: 'rest',
  confidence: 'example',
  meaning: 'Appears in an example of the documentation; the API reference does not confirm it.',
  source,
});

/** The endpoints that the documentation names; there may be others. */
export const endpoints: readonly EndpointSpec[] = [
  rest('GET', '/api/health'),
  rest('GET', '/api/status'),
  rest('GET', '/api/server-info', ' It reports the capabilities and part of the configuration.'),
  rest('GET', '/api/metrics'),
  rest('GET', '/api/network'),
  rest(
    'POST',
    '/api/execute',
    ' It takes a JSON body with `command`, `timeout`, `working_directory` and `environment`.',
  ),
  unconfirmed('POST', '/api/licenses', 'cors'),
  unconfirmed('GET', '/api/admin', 'cors'),
  unconfirmed('POST', '/api/auth', 'rateLimiting'),
  stream('/stream/logs'),
  stream('/stream/metrics'),
  stream('/stream/combined'),
  socket('/ws/logs'),
  socket('/ws/metrics'),
  socket('/ws/combined'),
];

export const findEndpoint = (path: string): EndpointSpec | undefined =>
  endpoints.find((endpoint) => endpoint.path === path);
