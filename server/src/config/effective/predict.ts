import { corsOptions } from '../../catalog/cors-options';
import { corsOptionKeys, type CorsOptionKey } from '../../catalog/options';
import type { OptionSpec } from '../../catalog/spec';
import { assume } from './assumptions';
import type { Assumption, AssumptionId } from './assumptions';
import type { Config } from '../config';
import type { DecidedBy, DecidedList } from './in-effect';
import { decidedBy, effectivePolicy } from './policy';
import type { Policy } from './policy';

/** The request that a page wants to make. */
export interface PredictedRequest {
  /** As the browser sends it; undefined for a client that sends no `Origin`. */
  readonly origin: string | undefined;
  readonly method: string;
  /** Such as `/api/health`; query and fragment are ignored. */
  readonly path: string;
  /** The header names that the preflight asks for. */
  readonly requestHeaders: readonly string[];
  /** Known only to the browser: affects its verdict, but nothing that the server sends. */
  readonly credentials?: 'include' | 'omit' | 'same-origin';
}

export interface PredictedHeader {
  readonly name: string;
  readonly value: string;
  /** The place in the file that decides the value; for an echoed origin, the element of the list. */
  readonly by: DecidedBy;
}

export interface PredictedResponse {
  readonly status: number;
  readonly headers: readonly PredictedHeader[];
}

/** What License Monitor responds under this file, according to the documentation. */
export interface Prediction {
  readonly request: PredictedRequest;
  readonly policy: Policy;
  readonly preflight: PredictedResponse;
  /** The response to the actual request: its CORS headers only. */
  readonly response: PredictedResponse;
  /** What grants the origin, or why it isn't granted. */
  readonly grant: Grant['kind'];
  readonly assumptions: readonly Assumption[];
}

interface Granted {
  readonly kind: 'listed' | 'any';
  readonly value: string;
  readonly by: DecidedBy;
}

type Grant = Granted | { readonly kind: 'disabled' | 'not-allowed' | 'no-origin' };

/** The documented responses to a preflight and to the request that follows. Total. */
export function predict(config: Config, request: PredictedRequest): Prediction {
  const policy = effectivePolicy(config, request.path);
  const grant = grantOf(policy, request.origin);
  const granted = grant.kind === 'listed' || grant.kind === 'any';
  const headers = granted ? headersOf(policy, grant) : [];
  return {
    request,
    policy,
    preflight: { status: 204, headers },
    response: {
      status: 200,
      headers: headers.filter(({ name }) => !preflightOnly.has(name)),
    },
    grant: grant.kind,
    assumptions: assume([
      ...policy.assumptions.map(({ id }) => id),
      ...(granted ? grantedAssumptions(policy, grant.kind, request) : refusedAssumptions(grant.kind)),
      ...(wildcards(policy) ? (['literal-wildcard'] as const) : []),
      'status-200',
    ]),
  };
}

function grantOf({ enabled, anyOrigin, origins }: Policy, origin: string | undefined): Grant {
  if (!enabled.value) return { kind: 'disabled' };
  if (origin === undefined) return { kind: 'no-origin' };
  if (anyOrigin.value) return { kind: 'any', value: '*', by: anyOrigin.by };
  const item = origins.items.find(({ value }) => value === origin);
  if (item === undefined || origins.by.kind === 'default') return { kind: 'not-allowed' };
  return { kind: 'listed', value: origin, by: { ...origins.by, span: item.node.span } };
}

/**
 * The effect of each option on a response that grants the origin. `grants`: together with the other options marked
 * so, decides whether any header is sent, and to whom (`grantOf`). An option that never affects a response would be
 * `none`.
 */
export const optionEffects: {
  readonly [Key in CorsOptionKey]:
    | 'grants'
    | 'none'
    | { readonly sentIn: 'both' | 'preflight'; readonly header: (policy: Policy) => string | undefined };
} = {
  cors_enabled: 'grants',
  cors_origins: 'grants',
  cors_methods: { sentIn: 'preflight', header: ({ methods }) => joined(methods) },
  cors_headers: { sentIn: 'preflight', header: ({ headers }) => joined(headers) },
  cors_max_age: { sentIn: 'preflight', header: ({ maxAge }) => String(maxAge.value) },
  cors_credentials: {
    sentIn: 'both',
    header: ({ credentials }) => (credentials.value ? 'true' : undefined),
  },
  cors_allow_any_origin: 'grants',
};

const joined = ({ value }: DecidedList): string | undefined =>
  value.length === 0 ? undefined : value.join(', ');

/** The headers of a granting preflight response, in the order of the options that produce them. */
function headersOf(policy: Policy, { value, by }: Granted): readonly PredictedHeader[] {
  const origin = { name: 'Access-Control-Allow-Origin', value, by };
  const others = corsOptionKeys.flatMap((key): readonly PredictedHeader[] => {
    const effect = optionEffects[key];
    const spec: OptionSpec = corsOptions[key];
    const sent = typeof effect === 'string' ? undefined : effect.header(policy);
    return sent === undefined || spec.header === undefined
      ? []
      : [{ name: spec.header, value: sent, by: decidedBy(policy, key).by }];
  });
  return [origin, ...others];
}

/** The names of headers that only a preflight response carries. */
const preflightOnly: ReadonlySet<string | undefined> = new Set(
  corsOptionKeys.flatMap((key) => {
    const effect = optionEffects[key];
    const spec: OptionSpec = corsOptions[key];
    return typeof effect !== 'string' && effect.sentIn === 'preflight' ? [spec.header] : [];
  }),
);

function grantedAssumptions(
  policy: Policy,
  kind: 'listed' | 'any',
  { method, requestHeaders }: PredictedRequest,
): readonly AssumptionId[] {
  const { credentials, headers, methods, origins } = policy;
  const ids: AssumptionId[] = ['expose-headers'];
  if (kind === 'any') ids.push('any-origin-header');
  if (kind === 'any' && origins.items.length > 0) ids.push('any-origin-first');
  if (kind === 'any' && credentials.value) ids.push('any-origin-credentials');
  if (!credentials.value) ids.push('no-credentials-header');
  if (methods.value.length === 0 || headers.value.length === 0) ids.push('empty-list');
  const allowed = new Set(headers.value.map((name) => name.toLowerCase()));
  const unlisted =
    !methods.value.includes(method) || requestHeaders.some((name) => !allowed.has(name.toLowerCase()));
  if (unlisted) ids.push('unlisted-request');
  return ids;
}

function refusedAssumptions(kind: Exclude<Grant['kind'], 'listed' | 'any'>): readonly AssumptionId[] {
  switch (kind) {
    case 'disabled':
      return ['disabled'];
    case 'no-origin':
      return ['no-origin'];
    case 'not-allowed':
      return ['foreign-origin'];
  }
}

const wildcards = ({ origins, methods, headers }: Policy): boolean =>
  [origins, methods, headers].some(({ value }) => value.includes('*'));
