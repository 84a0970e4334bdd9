import { commented, heading, removedHeaders, webSocketNote } from './heading';
import { grantingPolicies, type ProxyLocation, type ProxyPlan, type ProxyPolicy } from '../plan';
import { belowRegex } from './regex-quote';

/** A Caddyfile with one site. */
export function caddy(plan: ProxyPlan): string {
  const { choices, listen } = plan;
  return [
    ...commented(
      heading(plan, 'Caddy', [
        'Without `http://` and the port in the address of the site Caddy obtains a certificate and serves HTTPS by itself.',
      ]),
    ),
    '',
    `http://${choices.serverName ?? ''}:${listen.port} {`,
    ...(listen.address === undefined ? [] : [`\tbind ${listen.address.replaceAll(/[[\]]/gu, '')}`]),
    '',
    ...plan.locations.flatMap((location, index) => [...site(plan, location, index + 1), '']),
    ...(plan.locations.some(({ base }) => base === '') ? [] : ['\thandle {', '\t\terror 404', '\t}']),
    ...(grantingPolicies(plan).some(({ grant }) => grant.kind === 'list') ? errorLines : []),
    '}',
    '',
  ].join('\n');
}

/** Caddy's own error responses keep headers that are set immediately, but not `?Vary`. */
const errorLines: readonly string[] = [
  '\thandle_errors {',
  '\t\theader Vary Origin',
  '\t\trespond "{http.error.status_code} {http.error.status_text}" {http.error.status_code}',
  '\t}',
];

const indent =
  (tabs: number) =>
  (line: string): string =>
    line === '' ? '' : '\t'.repeat(tabs) + line;

/** `path` would ignore case, so the path is matched by an anchored expression. */
function site(plan: ProxyPlan, { base, kind, policy, from }: ProxyLocation, id: number): readonly string[] {
  return [
    ...commented([`From ${from}.`, ...(kind === 'websocket' ? webSocketNote : [])]),
    ...(base === '' ? [] : [`@lm_path_${id} path_regexp ${caddyQuote(belowRegex(base))}`]),
    base === '' ? 'handle {' : `handle @lm_path_${id} {`,
    ...(policy.grant.kind === 'none'
      ? passOn(plan, kind, policy)
      : grantLines(plan, policy, id, passOn(plan, kind, policy))
    ).map(indent(1)),
    '}',
  ].map(indent(1));
}

/** Two `handle` blocks, since `header` would affect both, whatever the order of the lines. */
function grantLines(
  plan: ProxyPlan,
  policy: ProxyPolicy,
  id: number,
  onward: readonly string[],
): readonly string[] {
  const { grant } = policy;
  const answers = plan.choices.preflight === 'answer';
  const preflight = [
    `@lm_preflight_${id} {`,
    '\tmethod OPTIONS',
    '\theader Origin *',
    '\theader Access-Control-Request-Method *',
    '}',
  ];
  const origins = grant.kind === 'list' ? grant.origins : [];
  const allowed = [
    `@lm_allowed_${id} {`,
    ...origins.map((each) => `\theader Origin ${caddyQuote(each)}`),
    '}',
  ];
  const matcher = grant.kind === 'any' ? '' : `@lm_allowed_${id} `;
  const origin = grant.kind === 'any' ? '"*"' : '{http.request.header.Origin}';
  const set = (name: string, value: string): readonly string[] =>
    value === '' ? [] : [`header ${matcher}${name} ${value === origin ? value : caddyQuote(value)}`];
  const both = [
    ...(grant.kind === 'list' ? [`header ?Vary Origin`] : []),
    ...set('Access-Control-Allow-Origin', origin),
    ...set('Access-Control-Allow-Credentials', policy.credentials ? 'true' : ''),
  ];
  return [
    ...preflight,
    ...(grant.kind === 'any' ? [] : allowed),
    `handle @lm_preflight_${id} {`,
    ...(answers
      ? [
          ...both,
          ...set('Access-Control-Allow-Methods', policy.methods.join(', ')),
          ...set('Access-Control-Allow-Headers', policy.headers.join(', ')),
          ...set('Access-Control-Max-Age', policy.maxAge),
          'respond 204',
        ]
      : ['# License Monitor’s response reaches the browser unchanged.', ...reverseProxy(plan, [])]
    ).map(indent(1)),
    '}',
    'handle {',
    ...[...both, ...set('Access-Control-Expose-Headers', policy.exposed.join(', ')), ...onward].map(
      indent(1),
    ),
    '}',
  ];
}

function passOn(plan: ProxyPlan, kind: ProxyLocation['kind'], { grant }: ProxyPolicy): readonly string[] {
  return reverseProxy(plan, [
    '# The CORS headers of License Monitor are removed, so none is sent twice.',
    ...removedHeaders.map((name) => `header_down -${name}`),
    ...(grant.kind === 'list' ? varyLines : []),
    ...(kind === 'stream' ? ['# Event streams are not buffered.', 'flush_interval -1'] : []),
  ]);
}

/**
 * Removes the origin from a Vary header, if there is one, and adds it again; without the header, `?Vary` adds it.
 */
const varyLines: readonly string[] = [
  'header_down Vary "(?i)(^|,)\\s*origin\\s*(,|$)" ","',
  'header_down Vary "^[\\s,]*(.*?)[\\s,]*$" "$1, Origin"',
  'header_down Vary "^, " ""',
];

const reverseProxy = ({ upstream }: ProxyPlan, lines: readonly string[]): readonly string[] => {
  const all = [...lines, ...(upstream.scheme === 'https' ? ['header_up Host {upstream_hostport}'] : [])];
  return all.length === 0
    ? [`reverse_proxy ${upstream.url}`]
    : [`reverse_proxy ${upstream.url} {`, ...all.map(indent(1)), '}'];
};

/**
 * A quoted word in a Caddyfile, where a backslash is literal. Precondition: the text has no quote, brace or line
 * end and doesn't end with a backslash, which a Caddyfile can't express; a plan has none of them.
 */
const caddyQuote = (text: string): string => `"${text}"`;
