import type { Policy } from '../../config/effective/policy';
import type { ProxyChoices } from './choices';

/** What had to be decided beyond the file, as whole sentences for the header comment. */
export function planAssumptions(
  policies: readonly Policy[],
  { listen, preflight, upstream }: ProxyChoices,
): readonly string[] {
  const some = (holds: (policy: Policy) => boolean): boolean => policies.some(holds);
  return [
    `License Monitor is assumed to listen at ${upstream}, reachable for browsers only through this proxy.`,
    'Only `/api/`, `/stream/`, `/ws/` and the paths of overrides are passed on; the documentation names no others.',
    ...(listen === undefined
      ? [
          'The proxy is assumed to listen on port 80 in plain HTTP, with TLS terminated before it; otherwise add the certificate here.',
        ]
      : []),
    ...(preflight === 'passthrough'
      ? [
          'License Monitor is assumed to answer preflights under the same config.toml; the proxy leaves its responses unchanged.',
        ]
      : []),
    ...(some(({ enabled }) => !enabled.value)
      ? [
          'Where `cors_enabled` is not true the proxy grants nothing, and removes the CORS headers of License Monitor.',
        ]
      : []),
    ...(some(({ enabled, anyOrigin }) => enabled.value && anyOrigin.value)
      ? [
          '`cors_allow_any_origin = true` is answered with `*`, and without `Access-Control-Allow-Credentials`, because browsers refuse the pair.',
        ]
      : []),
    ...(some(
      ({ anyOrigin, enabled, origins }) => enabled.value && anyOrigin.value && origins.items.length > 0,
    )
      ? [
          '`cors_allow_any_origin = true` is assumed to take precedence over `cors_origins`; the documentation does not say.',
        ]
      : []),
    ...(some(({ origins }) => origins.value.includes('*'))
      ? [
          'An entry `"*"` of `cors_origins` is assumed not to be a pattern: it equals no origin and is left out.',
        ]
      : []),
    ...(some(({ methods, headers }) => methods.value.includes('*') || headers.value.includes('*'))
      ? [
          'An entry `"*"` of `cors_methods` or `cors_headers` is sent as written; the documentation does not say.',
        ]
      : []),
  ];
}
