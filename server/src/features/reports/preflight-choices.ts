import { endpoints } from '../../catalog/endpoints';
import type { Config, ListItem } from '../../config/config';
import { listenAddress } from '../../config/effective/listen-address';
import { effectivePolicy } from '../../config/effective/policy';
import { isForbiddenMethod, isMethod, normalizeMethod } from '../../cors/method';
import { pageOrigins } from '../../probe/run/page-origins';
import { locate } from '../../probe/source-text';
import type { PreflightChoices, PreflightTarget } from '../../protocol';

/**
 * What the file offers for a preflight, under the rules that hold for `path`, and the known endpoints: CORS has no part in
 * the WebSocket ones. `version` is that of the document.
 */
export function preflightChoices(
  config: Config,
  version: number | null,
  path = endpoints[0]?.path ?? '/',
): PreflightChoices {
  const overrides = config.overrides.flatMap((each) =>
    each.path?.startsWith('/') === true ? [each.path] : [],
  );
  const policy = effectivePolicy(config, path);
  const methods = policy.methods.value.filter(
    (method) => isMethod(method) && method !== '*' && !isForbiddenMethod(method),
  );
  const rangeOf = ({ span }: { readonly span: ListItem['span'] }) => {
    const { start, end } = locate({ path: '', config }, span);
    return { start, end };
  };
  return {
    version,
    target: addressInFile(config),
    credentials: policy.credentials.value ? 'include' : 'omit',
    methods: [...new Set(methods.map(normalizeMethod))],
    headers: policy.headers.value.filter((name) => name !== '*'),
    origins: pageOrigins(config).asked.map(({ origin, item }) => ({ origin, range: rangeOf(item) })),
    paths: [
      ...overrides.map((each) => ({
        path: each,
        origin: 'override' as const,
        meaning: 'An override of this file.',
      })),
      ...endpoints
        .filter((each) => each.kind !== 'websocket' && !overrides.includes(each.path))
        .map((each) => ({ path: each.path, origin: 'endpoint' as const, meaning: each.meaning })),
    ],
  };
}

/** The target that the file itself names. */
export const addressInFile = (config: Config): PreflightTarget => ({
  name: 'config.toml',
  url: listenAddress(config).url,
  tls: 'verify',
});
