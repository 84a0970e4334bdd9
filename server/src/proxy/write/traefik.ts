import { commented, heading, placesOf, removedHeaders, webSocketNote } from './heading';
import type { ProxyLocation, ProxyPlan, ProxyPolicy } from '../plan';
import { yamlLines, type YamlValue } from './yaml-quote';

/** The dynamic configuration of the file provider, as YAML. */
export function traefik(plan: ProxyPlan): string {
  const passes = plan.choices.preflight === 'passthrough';
  const routers = plan.locations.flatMap((location, index) => routersOf(plan, location, index, passes));
  return [
    ...commented(
      heading(plan, 'Traefik', [
        'The file is read by the file provider of Traefik 3; the address to listen on is an entry point of the static configuration, which the routers here do not choose.',
        ...(passes
          ? []
          : ['Traefik responds to preflights itself, with status 200 instead of 204; browsers accept both.']),
        'Traefik does not buffer event streams and upgrades WebSocket by itself.',
      ]),
    ),
    ...commented(plan.policies.map((policy) => `Rules ${policy.id}: ${placesOf(plan, policy).join(', ')}.`)),
    ...commented(webSocketNote),
    '',
    ...yamlLines({
      http: {
        routers: Object.fromEntries(routers),
        middlewares: Object.fromEntries(
          plan.policies.map((policy) => [
            `license-monitor-cors-${policy.id}`,
            { headers: headersOf(policy) },
          ]),
        ),
        services: {
          'license-monitor': { loadBalancer: { servers: [{ url: plan.upstream.url }] } },
        },
      },
    }),
    '',
  ].join('\n');
}

function routersOf(
  plan: ProxyPlan,
  { base, policy }: ProxyLocation,
  index: number,
  passes: boolean,
): readonly (readonly [string, YamlValue])[] {
  const { serverName } = plan.choices;
  // Two matchers, because `PathPrefix` alone compares text rather than segments.
  const path = base === '' ? 'PathPrefix(`/`)' : `(Path(\`${base}\`) || PathPrefix(\`${base}/\`))`;
  const rule = serverName === undefined ? path : `Host(\`${serverName}\`) && ${path}`;
  const priority = 2 * base.length + 2;
  const preflight =
    'Method(`OPTIONS`) && HeaderRegexp(`Origin`, `.`) && HeaderRegexp(`Access-Control-Request-Method`, `.`)';
  return [
    [
      `license-monitor-${index + 1}`,
      { rule, priority, service: 'license-monitor', middlewares: [`license-monitor-cors-${policy.id}`] },
    ],
    ...(passes && policy.grant.kind !== 'none'
      ? [
          [
            `license-monitor-preflight-${index + 1}`,
            { rule: `${preflight} && ${rule}`, priority: priority + 1, service: 'license-monitor' },
          ] as const,
        ]
      : []),
  ];
}

/** An empty value removes a response header, so none of License Monitor's remain. */
const removed: YamlValue = Object.fromEntries(removedHeaders.map((name) => [name, '']));

function headersOf(policy: ProxyPolicy): YamlValue {
  const { grant } = policy;
  if (grant.kind === 'none') return { customResponseHeaders: removed };
  return {
    customResponseHeaders: removed,
    accessControlAllowOriginList: grant.kind === 'any' ? ['*'] : grant.origins,
    ...(policy.methods.length === 0 ? {} : { accessControlAllowMethods: policy.methods }),
    ...(policy.headers.length === 0 ? {} : { accessControlAllowHeaders: policy.headers }),
    accessControlMaxAge: Number(policy.maxAge),
    ...(policy.credentials ? { accessControlAllowCredentials: true } : {}),
    ...(policy.exposed.length === 0 ? {} : { accessControlExposeHeaders: policy.exposed }),
    ...(grant.kind === 'list' ? { addVaryHeader: true } : {}),
  };
}
