import type { Config } from '../../config/config';
import { predict } from '../../config/effective/predict';
import type { HeaderList } from '../exchange';
import { toCorsResponse } from './predicted-response';

export interface MockServerRequest {
  readonly method: string;
  /** Including the query. */
  readonly path: string;
  /** The value of a header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
}

export interface MockServerResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string;
  /** Whether the connection stays open after the body, as for an event stream. */
  readonly open: boolean;
}

/**
 * How License Monitor responds under this file, as documented: CORS headers as predicted, small JSON
 * under `/api/`, events under `/stream/`. It runs nothing and checks no key.
 */
export function mockServerResponse(config: Config, request: MockServerRequest): MockServerResponse {
  const path = request.path.replace(/[?#].*$/su, '');
  const asked = request.header('access-control-request-method');
  const isPreflight = request.method === 'OPTIONS' && asked !== undefined;
  const { preflight, response } = predict(config, {
    origin: request.header('origin'),
    method: asked ?? request.method,
    path,
    requestHeaders: listItems(request.header('access-control-request-headers')),
  });
  const { status, headers: cors } = toCorsResponse(isPreflight ? preflight : response);
  if (isPreflight) return { status, headers: cors, body: '', open: false };
  const { headers, ...content } = contentOf(request.method, path);
  return { ...content, headers: [...cors, ...headers] };
}

const listItems = (value = ''): readonly string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function contentOf(method: string, path: string): MockServerResponse {
  if (method === 'OPTIONS')
    return { status: 204, headers: [['Allow', 'GET, HEAD, POST, OPTIONS']], body: '', open: false };
  if (path.startsWith('/stream/')) {
    return {
      status: 200,
      headers: [
        ['Content-Type', 'text/event-stream'],
        ['Cache-Control', 'no-store'],
      ],
      body: `retry: 5000\nevent: mock\ndata: ${JSON.stringify({ path, mockServer: true })}\n\n`,
      open: method === 'GET',
    };
  }
  if (path.startsWith('/ws/')) {
    return fault(426, 'UPGRADE_REQUIRED', 'The mock server does not support WebSocket.', [
      ['Upgrade', 'websocket'],
    ]);
  }
  if (!path.startsWith('/api/')) return fault(404, 'NOT_FOUND', 'Not found.');
  return json(200, { mockServer: true, method, path, status: 'ok' }, [
    ['X-RateLimit-Limit', '60'],
    ['X-RateLimit-Remaining', '59'],
  ]);
}

const fault = (status: number, code: string, message: string, more: HeaderList = []): MockServerResponse =>
  json(status, { error: true, code, message }, more);

const json = (status: number, body: object, more: HeaderList): MockServerResponse => ({
  status,
  headers: [['Content-Type', 'application/json'], ...more],
  body: JSON.stringify(body),
  open: false,
});
