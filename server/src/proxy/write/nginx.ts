import { hostAndPort } from '../endpoint';
import { commented, heading, placesOf, removedHeaders, webSocketNote } from './heading';
import { nginxQuote, nginxRegex } from './nginx-quote';
import { grantingPolicies, type ProxyLocation, type ProxyPlan, type ProxyPolicy } from '../plan';
import { belowRegex, exactRegex } from './regex-quote';

/** A file to include at the `http` level. */
export function nginx(plan: ProxyPlan): string {
  const granting = grantingPolicies(plan);
  const { choices, listen } = plan;
  const answers = choices.preflight === 'answer' && granting.length > 0;
  const passes = choices.preflight === 'passthrough' && granting.length > 0;
  return [
    ...commented(
      heading(plan, 'nginx', [
        'The file is included inside `http { }`; `add_header` lines outside of its locations do not reach into them, so repeat yours there.',
        ...(plan.upstream.scheme === 'https'
          ? ['The certificates that nginx trusts are assumed to be in /etc/ssl/certs/ca-certificates.crt.']
          : []),
      ]),
    ),
    '',
    ...(granting.length === 0 ? [] : preflightMap),
    ...granting.flatMap((policy) => policyMaps(plan, policy)),
    ...(granting.some(({ grant }) => grant.kind === 'list') ? varyMap : []),
    'server {',
    `    listen ${hostAndPort(listen, '*')};`,
    `    server_name ${choices.serverName === undefined ? '_' : nginxQuote(choices.serverName)};`,
    '',
    ...commented(['The CORS headers of License Monitor are removed, so none is sent twice.']).map(indent(4)),
    ...removedHeaders.map((name) => `    proxy_hide_header ${name};`),
    '',
    ...plan.locations.flatMap((location) => [...locationBlock(plan, location, { answers, passes }), '']),
    ...(passes ? [...passedPreflight(plan), ''] : []),
    ...(plan.locations.some(({ base }) => base === '')
      ? []
      : ['    location / {', '        return 404;', '    }']),
    '}',
    '',
  ].join('\n');
}

const indent =
  (columns: number) =>
  (line: string): string =>
    line === '' ? '' : ' '.repeat(columns) + line;

const preflightMap: readonly string[] = [
  '# A preflight is OPTIONS with both headers; other OPTIONS requests are passed on.',
  'map "$request_method $http_origin $http_access_control_request_method" $lm_preflight {',
  '    default "";',
  '    "~^OPTIONS [^ ]+ [^ ]+$" 1;',
  '}',
  '',
];

const varyMap: readonly string[] = [
  '# Caches keep one response per origin; a Vary header that already says so is left alone.',
  'map $upstream_http_vary $lm_vary {',
  '    default Origin;',
  '    "~*(^|[ ,])(origin|\\*)([ ,]|$)" "";',
  '}',
  '',
];

function policyMaps(plan: ProxyPlan, { id, grant, ...policy }: ProxyPolicy): readonly string[] {
  if (grant.kind !== 'list') return [];
  const whenAllowed = (name: string, value: string): readonly string[] => [
    `map $lm_origin_${id} $lm_${name}_${id} {`,
    `    default ${nginxQuote(value)};`,
    '    "" "";',
    '}',
  ];
  const places = placesOf(plan, { id, grant, ...policy });
  return [
    ...commented([
      `Rules ${id}: ${places.join(', ')}.`,
      'nginx ignores case when it compares plain strings, so each origin is an anchored expression.',
    ]),
    `map $http_origin $lm_origin_${id} {`,
    '    default "";',
    ...grant.origins.map((origin) => `    ${nginxRegex(`~${exactRegex(origin)}`)} $http_origin;`),
    '}',
    ...headerValues(policy).flatMap(([name, , value]) => whenAllowed(name, value)),
    '',
  ];
}

type HeaderValue = readonly [
  variable: string,
  header: string,
  value: string,
  on: 'preflight' | 'response' | 'both',
];

/** The headers whose value doesn't depend on the origin; empty ones are left out. */
const headerValues = ({
  credentials,
  methods,
  headers,
  maxAge,
  exposed,
}: Omit<ProxyPolicy, 'id' | 'grant'>): readonly HeaderValue[] =>
  (
    [
      ['credentials', 'Access-Control-Allow-Credentials', credentials ? 'true' : '', 'both'],
      ['methods', 'Access-Control-Allow-Methods', methods.join(', '), 'preflight'],
      ['headers', 'Access-Control-Allow-Headers', headers.join(', '), 'preflight'],
      ['max_age', 'Access-Control-Max-Age', maxAge, 'preflight'],
      ['expose', 'Access-Control-Expose-Headers', exposed.join(', '), 'response'],
    ] as const
  ).filter(([, , value]) => value !== '');

/** `add_header` omits a header whose value is empty. */
function addHeaders(policy: ProxyPolicy, on: 'preflight' | 'response'): readonly string[] {
  const { id, grant } = policy;
  if (grant.kind === 'none') return [];
  const any = grant.kind === 'any';
  return [
    `add_header Access-Control-Allow-Origin ${any ? '"*"' : `$lm_origin_${id}`} always;`,
    ...headerValues(policy)
      .filter((value) => value[3] === on || value[3] === 'both')
      .map(
        ([name, header, value]) =>
          `add_header ${header} ${any ? nginxQuote(value) : `$lm_${name}_${id}`} always;`,
      ),
    ...(any ? [] : [`add_header Vary ${on === 'preflight' ? 'Origin' : '$lm_vary'} always;`]),
  ];
}

function locationBlock(
  plan: ProxyPlan,
  { base, kind, policy, from }: ProxyLocation,
  { answers, passes }: { readonly answers: boolean; readonly passes: boolean },
): readonly string[] {
  const place = base === '' ? '/' : `~ ${nginxRegex(belowRegex(base))}`;
  const grants = policy.grant.kind !== 'none';
  return [
    ...commented([`From ${from}.`, ...(kind === 'websocket' ? webSocketNote : [])]).map(indent(4)),
    `    location ${place} {`,
    ...(answers && grants
      ? [
          '        if ($lm_preflight) {',
          ...addHeaders(policy, 'preflight').map(indent(12)),
          '            return 204;',
          '        }',
        ]
      : []),
    ...(passes && grants
      ? [
          '        error_page 418 = @lm_preflight;',
          '        if ($lm_preflight) {',
          '            return 418;',
          '        }',
        ]
      : []),
    ...addHeaders(policy, 'response').map(indent(8)),
    ...passOn(plan, kind).map(indent(8)),
    '    }',
  ];
}

const passOn = ({ upstream }: ProxyPlan, kind: ProxyLocation['kind']): readonly string[] => [
  'proxy_http_version 1.1;',
  'proxy_set_header Host $host;',
  'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
  ...(kind === 'websocket'
    ? [
        'proxy_set_header Upgrade $http_upgrade;',
        'proxy_set_header Connection "upgrade";',
        'proxy_read_timeout 1h;',
      ]
    : ['proxy_set_header Connection "";']),
  ...(kind === 'stream' ? ['proxy_buffering off;', 'gzip off;', 'proxy_read_timeout 1h;'] : []),
  ...(upstream.scheme === 'https'
    ? [
        'proxy_ssl_server_name on;',
        'proxy_ssl_verify on;',
        'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;',
      ]
    : []),
  `proxy_pass ${upstream.url};`,
];

/** A separate location, because response headers can only be hidden for a whole location. */
const passedPreflight = (plan: ProxyPlan): readonly string[] =>
  [
    '# Preflights: License Monitor’s response reaches the browser unchanged.',
    'location @lm_preflight {',
    ...removedHeaders.map((name) => `    proxy_pass_header ${name};`),
    ...passOn(plan, 'rest').map(indent(4)),
    '}',
  ].map(indent(4));
