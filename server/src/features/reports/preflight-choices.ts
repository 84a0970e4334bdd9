import { endpoints } from '../../catalog/endpoints';
import type { Config } from '../../config/config';
import { listenAddress } from '../../config/effective/listen-address';
import { effectivePolicy } from '../../config/effective/policy';
import { isForbiddenMethod, isMethod, normalizeMethod } from '../../cors/method';
import { locate } from '../../probe/source-text';
import { pageOrigin } from '../page-origin';
import type { PreflightChoices } from '../../protocol';

/** What the file offers for a preflight, and the known endpoints: CORS has no part in the WebSocket ones. */
export function preflightChoices(config: Config): PreflightChoices {
  const overrides = config.overrides.flatMap(({ path }) => (path?.startsWith('/') === true ? [path] : []));
  const policy = effectivePolicy(config, endpoints[0]?.path ?? '/');
  const methods = policy.methods.value.filter(
    (method) => isMethod(method) && method !== '*' && !isForbiddenMethod(method),
  );
  const { url } = listenAddress(config);
  const origins = new Map<string, PreflightChoices['origins'][number]>();
  for (const { value, span } of config.tables.flatMap(({ cors_origins }) => cors_origins?.items ?? [])) {
    const { start, end } = locate({ path: '', config }, span);
    const origin = pageOrigin(value);
    if (origin !== undefined && !origins.has(origin)) origins.set(origin, { origin, range: { start, end } });
  }
  return {
    target: { name: 'config.toml', url, tls: 'verify' },
    credentials: policy.credentials.value ? 'include' : 'omit',
    methods: [...new Set(methods.map(normalizeMethod))],
    headers: policy.headers.value.filter((name) => name !== '*'),
    origins: [...origins.values()],
    paths: [
      ...overrides.map((path) => ({
        path,
        origin: 'override' as const,
        meaning: 'An override of this file.',
      })),
      ...endpoints
        .filter(({ kind, path }) => kind !== 'websocket' && !overrides.includes(path))
        .map(({ path, meaning }) => ({ path, origin: 'endpoint' as const, meaning })),
    ],
  };
}
