import { hostAndPort } from '../endpoint';
import { commented, heading, placesOf, removedHeaders, webSocketNote } from './heading';
import { grantingPolicies, type ProxyLocation, type ProxyPlan, type ProxyPolicy } from '../plan';

/** A frontend and its backends, to add after `global` and `defaults`. */
export function haproxy(plan: ProxyPlan): string {
  const { choices, listen } = plan;
  return [
    ...commented(
      heading(plan, 'HAProxy', [
        'The file follows `global` and `defaults`, or is given as a further `-f`. HAProxy 2.4 or newer is needed.',
        ...(plan.upstream.scheme === 'https'
          ? ['The certificates that HAProxy trusts are assumed to be in /etc/ssl/certs/ca-certificates.crt.']
          : []),
      ]),
    ),
    '',
    'frontend license_monitor',
    '    mode http',
    `    bind ${hostAndPort(listen, '*')}`,
    '    timeout client 1h',
    '    option forwardfor',
    '    http-request set-header X-Forwarded-Proto %[ssl_fc,iif(https,http)]',
    ...(choices.serverName === undefined
      ? []
      : [
          `    http-request return status 404 unless { req.hdr(host),host_only -m str -i -- ${haproxyPattern(choices.serverName)} }`,
        ]),
    '',
    '    # Which rules apply to a path: those of the longest match, so the last one here.',
    '    http-request set-var(txn.lm_path) path,url_dec,regsub(//+,/,g)',
    ...[...plan.locations].reverse().flatMap(ruleOfPath),
    '    http-request return status 404 unless { var(txn.lm_rules) -m found }',
    '',
    ...grantingPolicies(plan).flatMap((policy) => grantLines(plan, policy)),
    ...preflightLines(plan),
    ...afterResponse(plan),
    ...commented(webSocketNote).map((line) => `    ${line}`),
    `    use_backend license_monitor_open if { var(txn.lm_path) -m str /stream /ws } or { var(txn.lm_path) -m beg /stream/ /ws/ }`,
    '    default_backend license_monitor',
    '',
    ...backend(plan, 'license_monitor', ['timeout server 1m']),
    '# Event streams and WebSocket stay open; HAProxy passes their data on at once.',
    ...backend(plan, 'license_monitor_open', ['timeout server 1h', 'timeout tunnel 1h']),
  ].join('\n');
}

function ruleOfPath({ base, policy, from }: ProxyLocation): readonly string[] {
  const covers =
    base === ''
      ? ''
      : ` if { var(txn.lm_path) -m str -- ${haproxyPattern(base)} } or { var(txn.lm_path) -m beg -- ${haproxyPattern(`${base}/`)} }`;
  return [
    ...commented([`From ${from}.`]).map((line) => `    ${line}`),
    `    http-request set-var(txn.lm_rules) int(${policy.id})${covers}`,
  ];
}

const holds = ({ id }: ProxyPolicy): string => `{ var(txn.lm_rules) -m int ${id} }`;

/** The origin is kept for the response only if it is allowed; it is compared byte for byte. */
function grantLines(plan: ProxyPlan, policy: ProxyPolicy): readonly string[] {
  const comment = commented([`Rules ${policy.id}: ${placesOf(plan, policy).join(', ')}.`]).map(
    (line) => `    ${line}`,
  );
  const { grant } = policy;
  if (grant.kind !== 'list')
    return [...comment, `    http-request set-var(txn.lm_origin) str(*) if ${holds(policy)}`, ''];
  return [
    ...comment,
    `    http-request set-var(txn.lm_vary) bool(true) if ${holds(policy)}`,
    ...grant.origins.map(
      (origin) =>
        `    http-request set-var(txn.lm_origin) req.fhdr(Origin) if ${holds(policy)} { req.fhdr(Origin) -m str -- ${haproxyPattern(origin)} }`,
    ),
    '',
  ];
}

function preflightLines(plan: ProxyPlan): readonly string[] {
  const granting = grantingPolicies(plan);
  if (granting.length === 0) return [];
  return [
    '    # A preflight is OPTIONS with both headers; other OPTIONS requests are passed on.',
    `    http-request set-var(txn.lm_preflight) bool(true) if { method OPTIONS } { req.fhdr(Origin) -m found } { req.fhdr(Access-Control-Request-Method) -m found } { var(txn.lm_rules) -m int ${granting.map(({ id }) => id).join(' ')} }`,
    ...(plan.choices.preflight === 'answer'
      ? ['    http-request return status 204 if { var(txn.lm_preflight) -m bool }']
      : []),
    '',
  ];
}

/** `http-after-response` also covers error responses and those of HAProxy itself. */
function afterResponse(plan: ProxyPlan): readonly string[] {
  const granting = grantingPolicies(plan);
  const passes = plan.choices.preflight === 'passthrough' && granting.length > 0;
  const untouched = passes ? ' unless { var(txn.lm_preflight) -m bool }' : '';
  const answers = passes ? ' !{ var(txn.lm_preflight) -m bool }' : '';
  const set = (name: string, value: string, condition: string): string =>
    `    http-after-response set-header ${name} ${value} if { var(txn.lm_origin) -m found }${condition}${answers}`;
  return [
    '    # The CORS headers of License Monitor are removed, so none is sent twice.',
    ...removedHeaders.map((name) => `    http-after-response del-header ${name}${untouched}`),
    ...(granting.length === 0
      ? []
      : [set('Access-Control-Allow-Origin', '%[var(txn.lm_origin)]', ''), ...varyLine(granting, answers)]),
    ...granting.flatMap((policy) =>
      headerValues(policy, passes).map(([name, value, condition]) =>
        set(name, haproxyQuote(value), ` ${holds(policy)}${condition}`),
      ),
    ),
    '',
  ];
}

/** Caches keep one response per origin; a Vary header that already says so is unchanged. */
const varyLine = (granting: readonly ProxyPolicy[], answers: string): readonly string[] =>
  granting.some(({ grant }) => grant.kind === 'list')
    ? [
        `    http-after-response add-header Vary Origin if { var(txn.lm_vary) -m bool } !{ res.hdr(Vary) -m str -i Origin * }${answers}`,
      ]
    : [];

type HeaderValue = readonly [name: string, value: string, condition: string];

const isPreflight = ' { var(txn.lm_preflight) -m bool }';

const headerValues = (policy: ProxyPolicy, passes: boolean): readonly HeaderValue[] =>
  (
    [
      ['Access-Control-Allow-Credentials', policy.credentials ? 'true' : '', ''],
      ...(passes
        ? []
        : ([
            ['Access-Control-Allow-Methods', policy.methods.join(', '), isPreflight],
            ['Access-Control-Allow-Headers', policy.headers.join(', '), isPreflight],
            ['Access-Control-Max-Age', policy.maxAge, isPreflight],
          ] as const)),
      ['Access-Control-Expose-Headers', policy.exposed.join(', '), ' !{ var(txn.lm_preflight) -m bool }'],
    ] as const
  ).filter(([, value]) => value !== '');

const backend = ({ upstream }: ProxyPlan, name: string, timeouts: readonly string[]): readonly string[] => [
  `backend ${name}`,
  '    mode http',
  '    timeout connect 5s',
  ...timeouts.map((line) => `    ${line}`),
  `    server license_monitor ${upstream.host}:${upstream.port}${upstream.scheme === 'https' ? ` ssl verify required ca-file /etc/ssl/certs/ca-certificates.crt sni ${haproxyPattern(`str(${upstream.host})`)}` : ''}`,
  '',
];

/** An HAProxy word with exactly this text, even where `%` starts a variable of its log format. */
const haproxyQuote = (text: string): string =>
  `"${text.replaceAll(/[\\"$]/gu, '\\$&').replaceAll('%', '%%')}"`;

/** A word that is compared, in which `%` is literal. */
const haproxyPattern = (text: string): string => `"${text.replaceAll(/[\\"$]/gu, '\\$&')}"`;
