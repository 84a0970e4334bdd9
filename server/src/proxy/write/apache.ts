import { hostAndPort } from '../endpoint';
import { commented, heading, placesOf, removedHeaders, webSocketNote } from './heading';
import { grantingPolicies, type ProxyLocation, type ProxyPlan, type ProxyPolicy } from '../plan';
import { belowRegex } from './regex-quote';

/** A virtual host. */
export function apache(plan: ProxyPlan): string {
  const { choices, listen } = plan;
  const granting = grantingPolicies(plan);
  return [
    ...commented(
      heading(plan, 'Apache httpd', [
        `Apache httpd 2.4.47 or newer is needed, with the modules headers, proxy, proxy_http${plan.upstream.scheme === 'https' ? ', ssl' : ''} and rewrite, and a \`Listen\` line for the port.`,
        ...(plan.upstream.scheme === 'https'
          ? ['The certificates that Apache trusts are assumed to be in /etc/ssl/certs/ca-certificates.crt.']
          : []),
        'Assumes no `ErrorDocument` that serves error responses from another path, which would lose their CORS headers.',
      ]),
    ),
    '',
    `<VirtualHost ${hostAndPort(listen, '*')}>`,
    ...(choices.serverName === undefined ? [] : [`    ServerName ${choices.serverName}`]),
    '    RewriteEngine On',
    '',
    '    # Which rules apply to a path: those of the longest match, so the last one here.',
    ...[...plan.locations].reverse().flatMap(ruleOfPath),
    '    RewriteCond "%{ENV:LM_RULES}" "^$"',
    '    RewriteRule "^" "-" [R=404,L]',
    '',
    ...granting.flatMap((policy) => grantLines(plan, policy)),
    ...preflightLines(plan, granting),
    ...headerLines(plan, granting),
    ...proxyLines(plan),
    '</VirtualHost>',
    '',
  ].join('\n');
}

const ruleOfPath = ({ base, policy, from }: ProxyLocation): readonly string[] => [
  ...commented([`From ${from}.`]).map((line) => `    ${line}`),
  `    RewriteRule ${apacheQuote(base === '' ? '^/' : belowRegex(base))} "-" [E=LM_RULES:${policy.id}]`,
];

/** `=` compares whole strings, including case; `NV` leaves the Vary header to the lines below. */
function grantLines(plan: ProxyPlan, policy: ProxyPolicy): readonly string[] {
  const { grant, id } = policy;
  const origins = grant.kind === 'list' ? grant.origins : [];
  return [
    ...commented([`Rules ${id}: ${placesOf(plan, policy).join(', ')}.`]).map((line) => `    ${line}`),
    `    RewriteCond "%{ENV:LM_RULES}" "=${id}"`,
    ...origins.map(
      (origin, index) =>
        `    RewriteCond "%{HTTP:Origin}" ${apacheQuote(`=${origin}`)} [NV${index < origins.length - 1 ? ',OR' : ''}]`,
    ),
    `    RewriteRule "^" "-" [E=LM_GRANT:${id}]`,
    '',
  ];
}

function preflightLines({ choices }: ProxyPlan, granting: readonly ProxyPolicy[]): readonly string[] {
  if (granting.length === 0) return [];
  return [
    '    # A preflight is OPTIONS with both headers; other OPTIONS requests are passed on.',
    `    RewriteCond "%{ENV:LM_RULES}" "^(${granting.map(({ id }) => id).join('|')})$"`,
    '    RewriteCond "%{REQUEST_METHOD}" "=OPTIONS"',
    '    RewriteCond "%{HTTP:Origin}" "!^$" [NV]',
    '    RewriteCond "%{HTTP:Access-Control-Request-Method}" "!^$" [NV]',
    `    RewriteRule "^" "-" [E=LM_PREFLIGHT:1${choices.preflight === 'answer' ? ',R=204,L' : ''}]`,
    '',
  ];
}

function headerLines(plan: ProxyPlan, granting: readonly ProxyPolicy[]): readonly string[] {
  const passes = plan.choices.preflight === 'passthrough' && granting.length > 0;
  const untouched = passes ? ' env=!LM_PREFLIGHT' : '';
  return [
    '    # The CORS headers of License Monitor are removed, so none is sent twice.',
    ...removedHeaders.map((name) => `    Header unset ${name}${untouched}`),
    ...(granting.some(({ grant }) => grant.kind === 'list') ? varyLines(granting, passes) : []),
    ...granting.flatMap((policy) => policyHeaders(policy, passes)),
    '',
  ];
}

const varies = (granting: readonly ProxyPolicy[], passes: boolean): string => {
  const ids = granting.filter(({ grant }) => grant.kind === 'list').map(({ id }) => `'${id}'`);
  return `reqenv('LM_RULES') in { ${ids.join(', ')} }${passes ? " && reqenv('LM_PREFLIGHT') == ''" : ''}`;
};

/** Caches keep one response per origin. An `Origin` that License Monitor may list itself is removed first. */
const varyLines = (granting: readonly ProxyPolicy[], passes: boolean): readonly string[] => [
  '    # Caches keep one response per origin; `always` also covers error responses.',
  `    Header unset Vary "expr=${varies(granting, passes)} && resp('Vary') =~ /^[ ,]*origin[ ,]*$/i"`,
  `    Header edit* Vary "(?i)(^|,)[ ]*origin[ ]*(?=,|$)" "" "expr=${varies(granting, passes)}"`,
  `    Header always set Vary Origin "expr=${varies(granting, passes)}"`,
];

function policyHeaders(policy: ProxyPolicy, passes: boolean): readonly string[] {
  const preflight = " && reqenv('LM_PREFLIGHT') == '1'";
  const response = " && reqenv('LM_PREFLIGHT') == ''";
  const values = [
    [
      'Access-Control-Allow-Origin',
      policy.grant.kind === 'any' ? apacheValue('*') : '"expr=%{req:Origin}"',
      passes ? response : '',
    ],
    ['Access-Control-Allow-Credentials', policy.credentials ? '"true"' : '""', passes ? response : ''],
    ...(passes
      ? []
      : ([
          ['Access-Control-Allow-Methods', apacheValue(policy.methods.join(', ')), preflight],
          ['Access-Control-Allow-Headers', apacheValue(policy.headers.join(', ')), preflight],
          ['Access-Control-Max-Age', apacheValue(policy.maxAge), preflight],
        ] as const)),
    ['Access-Control-Expose-Headers', apacheValue(policy.exposed.join(', ')), response],
  ] as const;
  return values
    .filter(([, value]) => value !== '""')
    .map(
      ([name, value, condition]) =>
        `    Header always set ${name} ${value} "expr=reqenv('LM_GRANT') == '${policy.id}'${condition}"`,
    );
}

const proxyLines = ({ upstream, locations }: ProxyPlan): readonly string[] => [
  '    ProxyRequests Off',
  ...(upstream.scheme === 'https' ? ['    SSLProxyEngine On', '    SSLProxyVerify require'] : []),
  ...(upstream.scheme === 'https'
    ? ['    SSLProxyCACertificateFile /etc/ssl/certs/ca-certificates.crt']
    : []),
  ...commented(webSocketNote).map((line) => `    ${line}`),
  `    ProxyPass "/ws" "${upstream.url}/ws" upgrade=websocket`,
  '    # Event streams are not buffered.',
  `    ProxyPass "/stream" "${upstream.url}/stream" flushpackets=on`,
  ...locations
    .filter(({ kind }) => kind === 'rest')
    .map(
      ({ base }) =>
        `    ProxyPass ${apacheQuote(base === '' ? '/' : base)} ${apacheQuote(`${upstream.url}${base === '' ? '/' : base}`)}`,
    ),
];

/** A quoted argument of an Apache directive; a backslash is literal except before a quote or another backslash. */
const apacheQuote = (text: string): string => `"${text.replaceAll(/\\(?=\\|"|$)|"/gu, '\\$&')}"`;

/** A value of the `Header` directive, where `%` starts a variable. */
const apacheValue = (text: string): string => apacheQuote(text.replaceAll('%', '%%'));
