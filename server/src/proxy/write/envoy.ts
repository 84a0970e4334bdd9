import { commented, heading, placesOf, removedHeaders, webSocketNote } from './heading';
import type { ProxyLocation, ProxyPlan, ProxyPolicy } from '../plan';
import { yamlLines, type YamlValue } from './yaml-quote';

const corsType = 'type.googleapis.com/envoy.extensions.filters.http.cors.v3';
const managerType =
  'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager';

/** A complete bootstrap configuration with a listener and a cluster, as YAML. */
export function envoy(plan: ProxyPlan): string {
  return [
    ...commented(
      heading(plan, 'Envoy', [
        'Envoy 1.30 or newer is needed.',
        ...(plan.choices.preflight === 'answer'
          ? ['Envoy responds to preflights itself, with status 200 instead of 204; browsers accept both.']
          : []),
        ...(plan.policies.some(({ grant }) => grant.kind === 'any')
          ? [
              'If any origin is allowed, Envoy echoes the origin instead of sending `*`; credentials are still refused.',
            ]
          : []),
        ...(plan.upstream.scheme === 'https'
          ? ['The certificates that Envoy trusts are assumed to be in /etc/ssl/certs/ca-certificates.crt.']
          : []),
      ]),
    ),
    ...commented(plan.policies.map((policy) => `Rules ${policy.id}: ${placesOf(plan, policy).join(', ')}.`)),
    ...commented(webSocketNote),
    '',
    ...yamlLines({ static_resources: { listeners: [listener(plan)], clusters: [cluster(plan)] } }),
    '',
  ].join('\n');
}

const listener = (plan: ProxyPlan): YamlValue => ({
  name: 'license_monitor',
  address: socket((plan.listen.address ?? '0.0.0.0').replaceAll(/[[\]]/gu, ''), plan.listen.port),
  filter_chains: [
    {
      filters: [
        {
          name: 'envoy.filters.network.http_connection_manager',
          typed_config: {
            '@type': managerType,
            stat_prefix: 'license_monitor',
            normalize_path: true,
            merge_slashes: true,
            upgrade_configs: [{ upgrade_type: 'websocket' }],
            route_config: {
              virtual_hosts: [
                {
                  name: 'license_monitor',
                  domains: domainsOf(plan),
                  routes: plan.locations.flatMap((location) => routesOf(plan, location)),
                },
              ],
            },
            http_filters: [
              { name: 'envoy.filters.http.cors', typed_config: { '@type': `${corsType}.Cors` } },
              {
                name: 'envoy.filters.http.router',
                typed_config: {
                  '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router',
                },
              },
            ],
          },
        },
      ],
    },
  ],
});

const socket = (address: string, port: number): YamlValue => ({
  socket_address: { address, port_value: port },
});

const domainsOf = ({ choices }: ProxyPlan): readonly string[] =>
  choices.serverName === undefined ? ['*'] : [choices.serverName, `${choices.serverName}:*`];

function routesOf(plan: ProxyPlan, { base, kind, policy }: ProxyLocation): readonly YamlValue[] {
  const match = base === '' ? { prefix: '/' } : { path_separated_prefix: base };
  // Zero disables the timeouts that would end an open stream.
  const open = kind === 'rest' ? {} : { timeout: '0s', idle_timeout: '0s' };
  const route = { cluster: 'license_monitor', ...open };
  const lists = policy.grant.kind === 'list';
  return [
    ...(plan.choices.preflight === 'passthrough' && policy.grant.kind !== 'none'
      ? [{ match: { ...match, headers: preflightHeaders }, route }]
      : []),
    {
      match,
      route,
      response_headers_to_remove: removedHeaders,
      ...(lists
        ? {
            response_headers_to_add: [
              {
                header: { key: 'Vary', value: 'Origin' },
                append_action: 'APPEND_IF_EXISTS_OR_ADD',
              },
            ],
          }
        : {}),
      ...(policy.grant.kind === 'none'
        ? {}
        : { typed_per_filter_config: { 'envoy.filters.http.cors': corsPolicy(policy) } }),
    },
  ];
}

const preflightHeaders: readonly YamlValue[] = [
  { name: ':method', string_match: { exact: 'OPTIONS' } },
  { name: 'Origin', present_match: true },
  { name: 'Access-Control-Request-Method', present_match: true },
];

function corsPolicy({ grant, methods, headers, maxAge, credentials, exposed }: ProxyPolicy): YamlValue {
  const origins = grant.kind === 'list' ? grant.origins : [];
  return {
    '@type': `${corsType}.CorsPolicy`,
    // The matcher `*` is special here: it means every origin.
    allow_origin_string_match:
      grant.kind === 'any' ? [{ safe_regex: { regex: '.+' } }] : origins.map((exact) => ({ exact })),
    ...(methods.length === 0 ? {} : { allow_methods: listOf(methods) }),
    ...(headers.length === 0 ? {} : { allow_headers: listOf(headers) }),
    max_age: maxAge,
    allow_credentials: credentials,
    ...(exposed.length === 0 ? {} : { expose_headers: exposed.join(', ') }),
    forward_not_matching_preflights: false,
  };
}

/**
 * A lone `*` would make Envoy repeat what is asked for, including `Authorization`; doubled, it is sent as written.
 */
const listOf = (names: readonly string[]): string =>
  names.length === 1 && names[0] === '*' ? '*, *' : names.join(', ');

const cluster = ({ upstream }: ProxyPlan): YamlValue => ({
  name: 'license_monitor',
  type: 'STRICT_DNS',
  connect_timeout: '5s',
  load_assignment: {
    cluster_name: 'license_monitor',
    endpoints: [
      {
        lb_endpoints: [
          { endpoint: { address: socket(upstream.host.replaceAll(/[[\]]/gu, ''), upstream.port) } },
        ],
      },
    ],
  },
  ...(upstream.scheme === 'https'
    ? {
        transport_socket: {
          name: 'envoy.transport_sockets.tls',
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
            sni: upstream.host,
            common_tls_context: {
              validation_context: { trusted_ca: { filename: '/etc/ssl/certs/ca-certificates.crt' } },
            },
          },
        },
      }
    : {}),
});
