import type { SourceId } from './sources';

export interface EndpointSpec {
  readonly path: string;
  readonly methods: readonly string[];
  readonly kind: 'rest' | 'sse' | 'websocket';
  /** `confirmed` by the API reference, or seen in an `example` of another page only. */
  readonly confidence: 'confirmed' | 'example';
  /** A whole sentence. */
  readonly meaning: string;
  readonly source: SourceId;
}

const rest = (method: string, path: string, meaning: string): EndpointSpec => ({
  path,
  methods: [method],
  kind: 'rest',
  confidence: 'confirmed',
  meaning,
  source: 'apiReference',
});

const stream = (path: string, meaning: string): EndpointSpec => ({
  path,
  methods: ['GET'],
  kind: 'sse',
  confidence: 'confirmed',
  meaning: `${meaning} A browser’s \`EventSource\` sends no preflight for it, but its origin must be allowed.`,
  source: 'sse',
});

const socket = (path: string, meaning: string): EndpointSpec => ({
  path,
  methods: ['GET'],
  kind: 'websocket',
  confidence: 'confirmed',
  meaning: `${meaning} WebSocket is not subject to CORS.`,
  source: 'webSocket',
});

const unconfirmed = (method: string, path: string, source: SourceId): EndpointSpec => ({
  path,
  methods: [method],
  kind: 'rest',
  confidence: 'example',
  meaning: 'Stands in an example of the documentation; the API reference seen does not confirm it.',
  source,
});

/** The endpoints that the documentation names; others may exist. */
export const endpoints: readonly EndpointSpec[] = [
  rest('GET', '/api/health', 'Says whether the service runs.'),
  rest('GET', '/api/status', 'Gives the state of the licence servers.'),
  rest('GET', '/api/server-info', 'Lists the capabilities and a part of the configuration.'),
  rest('GET', '/api/metrics', 'Gives figures on the machine and the licences.'),
  rest('GET', '/api/network', 'Gives figures on the network.'),
  rest('POST', '/api/execute', 'Runs a command; the strictest rules belong here.'),
  unconfirmed('POST', '/api/licenses', 'cors'),
  unconfirmed('GET', '/api/admin', 'cors'),
  unconfirmed('POST', '/api/auth', 'rateLimiting'),
  stream('/stream/logs', 'Streams log lines.'),
  stream('/stream/metrics', 'Streams figures.'),
  stream('/stream/combined', 'Streams log lines and figures.'),
  socket('/ws/logs', 'Streams log lines over WebSocket.'),
  socket('/ws/metrics', 'Streams figures over WebSocket.'),
  socket('/ws/combined', 'Streams log lines and figures over WebSocket.'),
];

export const findEndpoint = (path: string): EndpointSpec | undefined =>
  endpoints.find((endpoint) => endpoint.path === path);
