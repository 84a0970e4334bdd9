import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { envoy } from '../../../server/src/proxy/write/envoy';
import { traefik } from '../../../server/src/proxy/write/traefik';
import { planned } from '../../support/planned';

const toml = `[api]
cors_enabled = true
cors_origins = ["https://a.example", "https://b.example"]
cors_methods = ["*"]
cors_headers = ["*"]
[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
cors_methods = ["GET", "PUT"]
cors_credentials = true
`;

describe('The file of Traefik', () => {
  it('has a router per place, which compares whole segments, and removes the headers of the API', () => {
    const { http } = parse(traefik(planned(toml, { exposed: ['Retry-After'] }))) as {
      http: { routers: Record<string, unknown>; middlewares: Record<string, { headers: object }> };
    };
    assert.deepEqual(http.routers['license-monitor-1'], {
      rule: '(Path(`/api/admin`) || PathPrefix(`/api/admin/`))',
      priority: 22,
      service: 'license-monitor',
      middlewares: ['license-monitor-cors-2'],
    });
    const { customResponseHeaders, ...cors } = http.middlewares['license-monitor-cors-2']!.headers as Record<
      string,
      unknown
    >;
    assert.equal((customResponseHeaders as Record<string, string>)['Access-Control-Allow-Origin'], '');
    assert.deepEqual(cors, {
      accessControlAllowOriginList: ['https://b.example'],
      accessControlAllowMethods: ['GET', 'PUT'],
      accessControlAllowHeaders: ['*'],
      accessControlMaxAge: 86400,
      accessControlAllowCredentials: true,
      accessControlExposeHeaders: ['Retry-After'],
      addVaryHeader: true,
    });
  });

  it('passes preflights on through routers of their own', () => {
    const { http } = parse(traefik(planned(toml, { preflight: 'passthrough' }))) as {
      http: { routers: Record<string, { rule: string; priority: number; middlewares?: unknown }> };
    };
    const router = http.routers['license-monitor-preflight-1'];
    assert.match(router?.rule ?? '', /^Method\(`OPTIONS`\)/u);
    assert.deepEqual([router?.priority, router?.middlewares], [23, undefined]);
  });
});

describe('The file of Envoy', () => {
  interface Route {
    readonly match: Record<string, unknown>;
    readonly typed_per_filter_config?: Record<string, Record<string, unknown>>;
  }
  it('has a route per place with exact origins, and never a lone `*`, which Envoy would not send', () => {
    const document = parse(envoy(planned(toml))) as EnvoyFile;
    const found = routesOf(document);
    assert.deepEqual(
      found.map(({ match }) => match),
      [
        { path_separated_prefix: '/api/admin' },
        ...['/stream', '/api', '/ws'].map((path_separated_prefix) => ({ path_separated_prefix })),
      ],
    );
    const api = found[2]?.typed_per_filter_config?.['envoy.filters.http.cors'];
    assert.deepEqual(
      [api?.['allow_origin_string_match'], api?.['allow_methods'], api?.['allow_headers']],
      [[{ exact: 'https://a.example' }, { exact: 'https://b.example' }], '*, *', '*, *'],
    );
    assert.equal(api?.['forward_not_matching_preflights'], false);
  });

  interface EnvoyFile {
    readonly static_resources: {
      readonly listeners: readonly {
        readonly filter_chains: readonly {
          readonly filters: readonly {
            readonly typed_config: {
              readonly route_config: {
                readonly virtual_hosts: readonly { readonly routes: readonly Route[] }[];
              };
            };
          }[];
        }[];
      }[];
    };
  }
  const routesOf = (document: EnvoyFile): readonly Route[] =>
    document.static_resources.listeners[0]?.filter_chains[0]?.filters[0]?.typed_config.route_config
      .virtual_hosts[0]?.routes ?? [];
});
