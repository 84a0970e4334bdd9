import { assume } from '../config/effective/assumptions';
import type { Config } from '../config/config';
import { effectivePolicy, type Policy } from '../config/effective/policy';
import { planAssumptions } from './write/assumptions';
import type { ProxyChoices } from './write/choices';
import { type ListenPlace, listenPlace, type Upstream, upstreamOf } from './endpoint';
import { refusals } from './write/refusals';

/** Who may read the responses. */
type Grant =
  | { readonly kind: 'none'; readonly because: 'disabled' | 'no-origins' }
  | { readonly kind: 'any' }
  /** Compared byte for byte; never empty. */
  | { readonly kind: 'list'; readonly origins: readonly string[] };

/** The CORS rules of one or more places, ready to be written. */
export interface ProxyPolicy {
  /** Counted from 1; labels what belongs together in the output. */
  readonly id: number;
  readonly grant: Grant;
  /** In file order; if empty, the header is omitted. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  /** Seconds as decimal digits, possibly with a minus sign. */
  readonly maxAge: string;
  readonly credentials: boolean;
  readonly exposed: readonly string[];
}

/** Everything at `base` and below it, by whole segments, unless a longer base applies. */
export interface ProxyLocation {
  /** Such as `/api/admin`, without a trailing slash; empty for every path. */
  readonly base: string;
  /** How the responses are passed on: immediately for event streams, with the upgrade for WebSocket. */
  readonly kind: 'rest' | 'stream' | 'websocket';
  readonly policy: ProxyPolicy;
  /** Where the rules come from, as written in the file: `[api]` or the header of an override. */
  readonly from: string;
}

export interface ProxyPlan {
  readonly choices: ProxyChoices;
  readonly upstream: Upstream;
  readonly listen: ListenPlace;
  /** Without duplicates. */
  readonly policies: readonly ProxyPolicy[];
  /** The longest base first, so the first that covers a path applies. */
  readonly locations: readonly ProxyLocation[];
  /** Complete sentences in Markdown. */
  readonly assumptions: readonly string[];
}

export interface Unplanned {
  readonly ok: false;
  /** Complete sentences: why nothing is written. */
  readonly refusals: readonly string[];
}

export type Planned = { readonly ok: true; readonly plan: ProxyPlan } | Unplanned;

/** The prefixes that the documentation names. */
const documented = ['/api', '/stream', '/ws'] as const;

/** What a proxy has to do to apply the rules of the file in browsers, or why that can't be written. Total. */
export function planProxy(config: Config, choices: ProxyChoices): Planned {
  const upstream = upstreamOf(choices.upstream);
  const listen = listenPlace(choices.listen ?? '80');
  const bases = basesOf(config);
  const judged = bases.map((base) => effectivePolicy(config, base === '' ? '/' : base));
  const refused = refusals({ config, choices, policies: judged });
  const problems = [upstream, listen].filter((one): one is string => typeof one === 'string');
  if (typeof upstream === 'string' || typeof listen === 'string' || refused.length > 0)
    return { ok: false, refusals: [...problems, ...refused] };
  const policies = distinctPolicies(judged, choices.exposed);
  const locations = bases.flatMap((base, index): readonly ProxyLocation[] => {
    const policy = policies.places[index];
    const from = judged[index]?.override;
    if (policy === undefined) return [];
    return [
      {
        base,
        kind: kindOf(base),
        policy,
        from: from === undefined ? '[api]' : `[api.cors_overrides."${from.path ?? ''}"]`,
      },
    ];
  });
  return {
    ok: true,
    plan: {
      choices,
      upstream,
      listen,
      policies: policies.list,
      locations,
      assumptions: [
        ...assume(judged.flatMap(({ assumptions }) => assumptions.map(({ id }) => id))).map(
          ({ text }) => text,
        ),
        ...planAssumptions(judged, choices),
      ],
    },
  };
}

/** The documented prefixes and the paths of overrides, longest first. */
function basesOf({ overrides }: Config): readonly string[] {
  const named = overrides.map(({ path = '' }) => path.replace(/(?<!\/)\/+$/u, ''));
  const absolute = named.filter((base, index) => base !== '' || overrides[index]?.path?.startsWith('/'));
  return [...new Set([...documented, ...absolute])].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0),
  );
}

function kindOf(base: string): ProxyLocation['kind'] {
  if (base === '/stream' || base.startsWith('/stream/')) return 'stream';
  return base === '/ws' || base.startsWith('/ws/') ? 'websocket' : 'rest';
}

function distinctPolicies(judged: readonly Policy[], exposed: readonly string[]) {
  const found = new Map<string, ProxyPolicy>();
  // The rules of `[api]` come first if they apply anywhere, since a reader looks for them first.
  const ordered = [...judged].sort(
    (a, b) => Number(a.override !== undefined) - Number(b.override !== undefined),
  );
  for (const policy of ordered) {
    const rules = rulesOf(policy, exposed);
    const key = JSON.stringify(rules);
    if (!found.has(key)) found.set(key, { id: found.size + 1, ...rules });
  }
  return {
    list: [...found.values()],
    places: judged.map((policy) => found.get(JSON.stringify(rulesOf(policy, exposed)))),
  };
}

function rulesOf(policy: Policy, exposed: readonly string[]): Omit<ProxyPolicy, 'id'> {
  const grant = grantOf(policy);
  return {
    grant,
    methods: policy.methods.value,
    headers: policy.headers.value,
    maxAge: String(policy.maxAge.value),
    // Browsers refuse `*` together with credentials, whatever the proxy sends.
    credentials: grant.kind === 'list' && policy.credentials.value,
    exposed,
  };
}

function grantOf({ enabled, anyOrigin, origins }: Policy): Grant {
  if (!enabled.value) return { kind: 'none', because: 'disabled' };
  if (anyOrigin.value) return { kind: 'any' };
  // No browser sends `*` as an origin, and several proxies would take it as any origin.
  const exact = [...new Set(origins.value)].filter((origin) => origin !== '*' && origin !== '');
  return exact.length === 0 ? { kind: 'none', because: 'no-origins' } : { kind: 'list', origins: exact };
}

/** The rules that allow any origin at all; the others need no headers. */
export const grantingPolicies = ({ policies }: ProxyPlan): readonly ProxyPolicy[] =>
  policies.filter(({ grant }) => grant.kind !== 'none');
