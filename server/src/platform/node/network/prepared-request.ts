import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { ExchangeFailure, ExchangeRequest, HeaderList } from '../../../probe/exchange';
import { failure } from './fault';

/** An exchange whose parts are known to be valid. */
export interface PreparedRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string | undefined;
}

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

/** Checks for everything that Node would throw on or silently change. */
export function prepare(request: ExchangeRequest): PreparedRequest | ExchangeFailure {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const problem =
    (url === undefined ? 'Not a valid URL. Write it as `https://host/path`.' : urlProblem(url)) ??
    methodProblem(request.method) ??
    headerProblem(request.headers);
  if (url === undefined || problem !== undefined) return failure('unsupported', problem ?? '');
  return { url, method: request.method, headers: allHeaders(request, url), body: request.body };
}

function urlProblem(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `Only \`http:\` and \`https:\` URLs work here, not \`${url.protocol}\`.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'The URL contains a user name or a password, which `fetch()` refuses. Remove them; send an `Authorization` header if needed.';
  }
  return url.port === '0' ? 'Nothing can listen on port 0. Check the port in the URL.' : undefined;
}

function methodProblem(method: string): string | undefined {
  if (!token.test(method)) {
    return 'The method contains a character that HTTP does not allow. Use a name such as `GET`.';
  }
  return method.toUpperCase() === 'CONNECT'
    ? 'The method `CONNECT` opens a tunnel and cannot be sent as a request; `fetch()` refuses it too.'
    : undefined;
}

function headerProblem(headers: HeaderList): string | undefined {
  for (const [name, value] of headers) {
    try {
      validateHeaderName(name);
    } catch {
      return 'The name of a request header contains a character that HTTP does not allow. Use letters, digits and hyphens.';
    }
    try {
      validateHeaderValue(name, value);
    } catch {
      return `The value of the request header \`${name}\` contains a line break or another character that cannot be sent. Check it for pasted text.`;
    }
  }
  return undefined;
}

/** Host comes first, as in browsers; `Connection: close` keeps every socket out of every pool. */
function allHeaders({ headers, body }: ExchangeRequest, url: URL): HeaderList {
  const given = new Set(headers.map(([name]) => name.toLowerCase()));
  const length = body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(body))] as const];
  return [
    ...(given.has('host') ? [] : [['Host', url.host] as const]),
    ...(given.has('connection') ? [] : [['Connection', 'close'] as const]),
    ...headers,
    ...(given.has('content-length') || given.has('transfer-encoding') ? [] : length),
  ];
}
