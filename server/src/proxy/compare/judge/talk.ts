import type { CorsResponse } from '../../../cors/request';
import type { Config } from '../../../config/config';
import { predict, type Prediction } from '../../../config/effective/predict';
import { getHeader, type HeaderList } from '../../../cors/headers/header-list';
import { responseTo, type NginxServer } from '../evaluate/reader';
import type { NginxRequest, UpstreamRequest } from '../evaluate/request';
import { headerOf, type NginxResponse } from '../evaluate/response';
import type { NginxProblem } from '../read/parse';

/** What a browser sends to one path for a page of one origin, and the responses. */
export interface Talk {
  readonly origin: string;
  readonly method: string;
  readonly preflight: NginxResponse;
  readonly real: NginxResponse;
  readonly prediction: Prediction;
}

/** A header that no file lists: a response that allows it repeats whatever is asked for. */
export const unlistedHeader = 'x-not-listed';

/** How License Monitor responds, according to its documentation. */
export const predictedResponse =
  (config: Config, isSilent = false) =>
  ({ method, path, headers }: UpstreamRequest): CorsResponse => {
    const asked = headers.get('access-control-request-method');
    const isPreflight = method === 'OPTIONS' && asked !== undefined;
    const { preflight, response } = predict(config, {
      origin: headers.get('origin'),
      method: asked ?? method,
      path: path ?? '/',
      requestHeaders: [],
    });
    const { status, headers: sent } = isPreflight ? preflight : response;
    return {
      status,
      headers: sent
        .filter(({ name }) => !isSilent || !/-(?:origin|credentials)$/iu.test(name))
        .map(({ name, value }) => [name, value] as const),
    };
  };

/** Headers that only the browser sets, or that a page may set freely. */
const unknownHeaders: ReadonlySet<string> = new Set([
  'user-agent',
  'referer',
  'accept-language',
  'host',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-real-ip',
]);
const ofRequests: ReadonlySet<string> = new Set([...unknownHeaders, 'cookie', 'authorization', 'x-api-key']);

/** A request without a preflight from a page of this origin; undefined for a client that sends no origin. */
export function realRequest(origin: string | undefined, method: string, path: string): NginxRequest {
  const body = method === 'GET' || method === 'HEAD' ? [] : ([['content-type', 'application/json']] as const);
  const headers = new Map([...(origin === undefined ? [] : ([['origin', origin]] as const)), ...body]);
  return { method, path, headers, unknownHeaders: ofRequests, authenticated: true };
}

function preflightRequest(
  origin: string,
  method: string,
  path: string,
  names: readonly string[],
): NginxRequest {
  const headers = new Map([
    ['origin', origin],
    ['access-control-request-method', method],
    ['access-control-request-headers', names.join(',')],
  ]);
  return { method: 'OPTIONS', path, headers, unknownHeaders };
}

export type BooleanOrProblem = boolean | NginxProblem;

export const allowOrigin = 'Access-Control-Allow-Origin';

/**
 * Whether the CORS check lets a page of the origin read the response, apart from credentials; or why that is
 * unknown.
 */
export function letsIn(response: NginxResponse, origin: string): BooleanOrProblem {
  const value = headerOf(response, allowOrigin);
  if (value.kind === 'unknown') return value.because;
  if (value.kind === 'absent') return false;
  const joined = getHeader(
    value.values.map((one) => [allowOrigin, one] as const),
    allowOrigin,
  );
  return joined === origin || joined === '*';
}

/** The header lines of one name as the Fetch Standard reads them; undefined if unknown. */
export function headerLines(response: NginxResponse, name: string): HeaderList | undefined {
  const value = headerOf(response, name);
  if (value.kind === 'unknown') return undefined;
  return value.kind === 'absent' ? [] : value.values.map((one) => [name, one] as const);
}

export interface ComparedPlace {
  readonly config: Config;
  readonly server: NginxServer;
  /** As browsers request it. */
  readonly path: string;
  /** As License Monitor is requested: the path that its rules apply to. */
  readonly upstreamPath: string;
  /** As if License Monitor sent no CORS headers. */
  readonly withoutUpstream?: boolean;
}

/** Queries the file for one origin and method. */
export function talk(
  { config, server, path, upstreamPath, withoutUpstream }: ComparedPlace,
  origin: string,
  method: string,
): Talk {
  const upstream = predictedResponse(config, withoutUpstream);
  const prediction = predict(config, { origin, method, path: upstreamPath, requestHeaders: [] });
  const wanted = prediction.policy.headers.value.map((name) => name.toLowerCase());
  const names = [...new Set([...wanted, unlistedHeader])].sort();
  return {
    origin,
    method,
    preflight: responseTo(server, preflightRequest(origin, method, path, names), upstream),
    real: responseTo(server, realRequest(origin, method, path), upstream),
    prediction,
  };
}

export const isAllowed = ({ prediction: { grant } }: Talk): boolean => grant === 'listed' || grant === 'any';
