import { isForbiddenMethod, isMethod, isSafelistedMethod, normalizeMethod } from '../../cors/method';
import { isForbiddenRequestHeaderName, isHeaderName } from '../../cors/headers/header-name';
import { sameOrigin } from '../../cors/url/origin';
import type { Config } from '../../config/config';
import { effectivePolicy } from '../../config/effective/policy';
import type { CredentialsMode } from '../../cors/request';
import type { ExchangeRequest, HeaderList } from '../exchange';
import { negativeOrigins, type NegativeOrigin } from './negative-origins';
import { pageOrigins, type LeftOut } from './page-origins';
import type { Scenario } from './scenario';

/**
 * Which actual requests may be sent. `when-unasked`: only GET and HEAD that a browser sends without a preflight.
 * `reading`: every GET and HEAD. `confirmed`: also requests that change data; the user confirmed twice.
 */
type RealRequests = 'when-unasked' | 'reading' | 'confirmed';

export interface PlanOptions {
  /** An absolute http or https URL; its path is probed first. */
  readonly url: string;
  readonly config: Config | undefined;
  /** Used instead of those in the file. */
  readonly origins?: readonly string[];
  readonly methods?: readonly string[];
  readonly paths?: readonly string[];
  readonly headers?: HeaderList;
  readonly credentials?: CredentialsMode;
  readonly body?: string;
  /** `single` uses the first of what the file lists, `matrix` all of it. */
  readonly extent: 'single' | 'matrix';
  readonly probes: 'positive' | 'negative' | 'both';
  readonly realRequests: RealRequests;
  readonly connection: Pick<ExchangeRequest, 'timeoutMs' | 'tls' | 'ca'>;
}

/** One request of one page, and how to find out whether browsers allow it. */
export interface Probe {
  /** Unique in its plan and readable: `GET /api/health from https://a.example`. */
  readonly id: string;
  readonly scenario: Scenario;
  /** Set if the origin must be refused. */
  readonly negative: NegativeOrigin | undefined;
  /** Names of headers that the preflight asks for but that have only a made-up value. */
  readonly invented: readonly string[];
  readonly realRequests: RealRequests;
  readonly connection: PlanOptions['connection'];
}

/** The entries of the file that a run of everything does not ask for, each with the reason. */
export const leftOutOf = ({ config, origins, extent, probes }: PlanOptions): readonly LeftOut[] =>
  extent === 'matrix' && origins === undefined && probes !== 'negative' ? pageOrigins(config).leftOut : [];

const fallbackPath = '/api/health';

/** The probes in the order in which they run and are reported. Total; a URL that doesn't parse gives none. */
export function plan(options: PlanOptions): readonly Probe[] {
  const { url, probes, extent } = options;
  const base = /^(https?:\/\/[^/?#]+)([^#]*)/iu.exec(url);
  if (base === null) return [];
  const [, target = '', own = ''] = base;
  const paths = options.paths ?? pathsOf(own, options.config, extent);
  const made: Probe[] = [];
  for (const path of paths) {
    const { origins, methods, headers, invented, credentials } = choices(options, path);
    const probe = (origin: string, method: string, negative?: NegativeOrigin): Probe => ({
      id: `${method} ${path} from ${origin}`,
      scenario: {
        url: target + path,
        origin,
        method,
        headers,
        credentials,
        ...(options.body === undefined || /^(?:GET|HEAD)$/u.test(method) ? {} : { body: options.body }),
      },
      negative,
      invented,
      realRequests: options.realRequests,
      connection: options.connection,
    });
    if (probes !== 'negative')
      for (const origin of origins) for (const method of methods) made.push(probe(origin, method));
    const [first = 'GET'] = methods;
    if (probes !== 'positive')
      for (const negative of negativeOrigins(origins).filter(({ origin }) => !sameOrigin(origin, url)))
        made.push(probe(negative.origin, first, negative));
  }
  const seen = new Set<string>();
  return made.filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}

function pathsOf(own: string, config: Config | undefined, extent: PlanOptions['extent']): readonly string[] {
  const first = /^\/?$/u.test(own) ? fallbackPath : own.startsWith('/') ? own : `/${own}`;
  const overridden =
    extent === 'matrix'
      ? (config?.overrides ?? []).map(({ path = '' }) => path).filter((path) => path.startsWith('/'))
      : [];
  return [...new Set([first, ...overridden])];
}

interface Choices {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: HeaderList;
  readonly invented: readonly string[];
  readonly credentials: CredentialsMode;
}

function choices(options: PlanOptions, path: string): Choices {
  const { config, extent } = options;
  const policy = config && effectivePolicy(config, path);
  const some = (all: readonly string[], fallback: string): readonly string[] => {
    const found = all.length === 0 ? [fallback] : all;
    return extent === 'matrix' ? found : found.slice(0, 1);
  };
  const listed = pageOrigins(config).asked.map(({ origin }) => origin);
  const wanted = options.headers === undefined && extent === 'matrix' ? (policy?.headers.value ?? []) : [];
  const invented = [...new Set(wanted)].filter(
    (name) => isHeaderName(name) && !isForbiddenRequestHeaderName(name),
  );
  return {
    origins: options.origins ?? some(listed, 'https://foreign-origin.example'),
    methods: options.methods?.map(normalizeMethod) ?? some(sendable(policy?.methods.value ?? []), 'GET'),
    headers: options.headers ?? invented.map((name) => [name, inventedValue(name)] as const),
    invented,
    credentials: options.credentials ?? (policy?.credentials.value === true ? 'include' : 'omit'),
  };
}

/**
 * Without OPTIONS, which is listed for the preflight itself, and without methods that no script can send. GET comes
 * first.
 */
const sendable = (methods: readonly string[]): readonly string[] => {
  const usable = methods.filter(
    (method) => isMethod(method) && method !== '*' && method !== 'OPTIONS' && !isForbiddenMethod(method),
  );
  return [...new Set(usable)].sort(
    (one, other) => Number(!isSafelistedMethod(one)) - Number(!isSafelistedMethod(other)),
  );
};

/** A value that makes a browser ask for this name; some names need particular values. */
const inventedValue = (name: string): string =>
  /^content-type$/iu.test(name) ? 'application/json' : 'probe';
