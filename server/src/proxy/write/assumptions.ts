import type { Policy } from '../../config/effective/policy';
import type { ProxyChoices } from './choices';

/** What had to be decided beyond the file, as complete sentences for the header comment. */
export function planAssumptions(
  policies: readonly Policy[],
  { listen, preflight, upstream }: ProxyChoices,
): readonly string[] {
  const some = (holds: (policy: Policy) => boolean): boolean => policies.some(holds);
  return [
    `License Monitor is assumed to listen at ${upstream}, reachable for browsers only through this proxy.`,
    'Only `/api/`, `/stream/`, `/ws/` and the paths of overrides are forwarded; the documentation names no others.',
    ...(listen === undefined
      ? [
          'The proxy is assumed to listen on port 80 in plain HTTP, with TLS terminated before it. Otherwise, add the certificate here.',
        ]
      : []),
    ...(preflight === 'passthrough'
      ? [
          'License Monitor is assumed to respond to preflights under the same config.toml; the proxy leaves its responses unchanged.',
        ]
      : []),
    ...(some(({ enabled }) => !enabled.value)
      ? [
          'Unless `cors_enabled` is true, the proxy sends no CORS headers and removes those of License Monitor.',
        ]
      : []),
    ...(some(({ enabled, anyOrigin }) => enabled.value && anyOrigin.value)
      ? [
          'For `cors_allow_any_origin = true` the proxy sends `*` without `Access-Control-Allow-Credentials`, because browsers reject the pair.',
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
          'The entry `"*"` in `cors_origins` is assumed not to be a pattern: it equals no origin and is left out.',
        ]
      : []),
    ...(some(({ methods, headers }) => methods.value.includes('*') || headers.value.includes('*'))
      ? [
          'The entry `"*"` in `cors_methods` or `cors_headers` is sent as written; the documentation doesn’t say what it means.',
        ]
      : []),
  ];
}
