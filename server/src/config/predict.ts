import { assume } from './assumptions';
import type { Assumption, AssumptionId } from './assumptions';
import type { Config } from './config';
import type { DecidedBy, DecidedList } from './in-effect';
import { effectivePolicy } from './policy';
import type { Policy } from './policy';

/** What a page wants to do. */
export interface PredictedRequest {
  /** As the browser sends it; undefined for a client that sends no `Origin`. */
  readonly origin: string | undefined;
  readonly method: string;
  /** Such as `/api/health`; a query or fragment is ignored. */
  readonly path: string;
  /** The names that the preflight asks for. */
  readonly requestHeaders: readonly string[];
  /** The browser's own business: it changes the verdict, and nothing that the server sends. */
  readonly credentials?: 'include' | 'omit' | 'same-origin';
}

export interface PredictedHeader {
  readonly name: string;
  readonly value: string;
  /** The place in the file that decides the value: of an echoed origin, the element of the list. */
  readonly by: DecidedBy;
}

export interface PredictedResponse {
  readonly status: number;
  readonly headers: readonly PredictedHeader[];
}

/** What the documentation says that License Monitor answers under this file. */
export interface Prediction {
  readonly request: PredictedRequest;
  readonly policy: Policy;
  readonly preflight: PredictedResponse;
  /** The answer to the real request: its CORS headers only. */
  readonly response: PredictedResponse;
  /** What grants the origin, or why none is granted. */
  readonly grant: Grant['kind'];
  readonly assumptions: readonly Assumption[];
}

type Grant =
  | { readonly kind: 'listed' | 'any'; readonly value: string; readonly by: DecidedBy }
  | { readonly kind: 'disabled' | 'not-allowed' | 'no-origin' };

/** The documented answer to a preflight and to the request behind it. Total. */
export function predict(config: Config, request: PredictedRequest): Prediction {
  const policy = effectivePolicy(config, request.path);
  const grant = grantOf(policy, request.origin);
  const granted = grant.kind === 'listed' || grant.kind === 'any';
  const origin = granted
    ? [
        { name: 'Access-Control-Allow-Origin', value: grant.value, by: grant.by },
        ...credentialsHeader(policy),
      ]
    : [];
  const [allowOrigin, ...credentials] = origin;
  const preflight =
    allowOrigin === undefined
      ? []
      : [
          allowOrigin,
          ...listHeader('Access-Control-Allow-Methods', policy.methods),
          ...listHeader('Access-Control-Allow-Headers', policy.headers),
          { name: 'Access-Control-Max-Age', value: String(policy.maxAge.value), by: policy.maxAge.by },
          ...credentials,
        ];
  return {
    request,
    policy,
    preflight: { status: 204, headers: preflight },
    response: { status: 200, headers: origin },
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

const credentialsHeader = ({ credentials }: Policy): readonly PredictedHeader[] =>
  credentials.value ? [{ name: 'Access-Control-Allow-Credentials', value: 'true', by: credentials.by }] : [];

const listHeader = (name: string, { value, by }: DecidedList): readonly PredictedHeader[] =>
  value.length === 0 ? [] : [{ name, value: value.join(', '), by }];

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
