import { remembered } from '../text/remembered';
import { corsOptionKeys, type CorsOptionKey } from './options';

/** What a mistyped name may mean: an option of `[api]`, or its table of overrides. */
export type NearestOption = CorsOptionKey | 'cors_overrides';

/**
 * Names from other frameworks and common guesses, in the form that `reduce` returns: Express, gin, Spring, rs/cors,
 * Flask, Django, tower-http and jub0bs/cors.
 */
const otherNames: Readonly<Record<NearestOption, readonly string[]>> = {
  cors_enabled: ['', 'enable', 'active', 'on', 'isenabled'],
  cors_origins: [
    ...['origin', 'allowedorigins', 'alloworigins', 'allowedorigin', 'alloworigin', 'originlist'],
    ...['originwhitelist', 'whitelist'],
    ...['alloworiginlist', 'alloworiginslist', 'allowedoriginlist', 'allowedoriginslist'],
    ...['originallowlist', 'allowlist', 'domains', 'domain', 'alloweddomains', 'allowedhosts', 'hosts'],
  ],
  cors_methods: ['method', 'allowmethods', 'allowedmethods', 'allowmethod', 'allowedmethod', 'verbs'],
  cors_headers: [
    ...['header', 'allowheaders', 'allowedheaders', 'allowheader', 'allowedheader'],
    ...['requestheaders', 'allowedrequestheaders'],
  ],
  cors_max_age: [
    ...[
      'maxageseconds',
      'maxageinseconds',
      'maxagesecs',
      'maxages',
      'preflightmaxage',
      'preflightmaxagesecs',
    ],
    ...['maxagesec', 'age', 'cachemaxage', 'preflightcache', 'preflightcacheseconds', 'ttl', 'cacheseconds'],
  ],
  cors_credentials: [
    ...['allowcredentials', 'allowedcredentials', 'allowcredential', 'credential', 'credentialed'],
    ...['supportscredentials', 'supportcredentials', 'withcredentials', 'cookies', 'allowcookies'],
  ],
  cors_allow_any_origin: [
    ...['allowallorigins', 'allowallorigin', 'alloworiginall', 'originallowall', 'anyorigin', 'allorigins'],
    ...['allowanyorigins', 'allowany', 'allowall', 'permissive', 'alloworiginany', 'sendwildcard'],
  ],
  cors_overrides: ['override', 'pathoverrides', 'paths', 'routes', 'endpoints'],
};

/** Names without an option in License Monitor, each with an explanation; in the form that `reduce` returns. */
const withoutOption: readonly (readonly [names: readonly string[], explanation: string])[] = [
  [
    ['exposeheaders', 'exposedheaders', 'exposeheader', 'exposedheader', 'expose'],
    'The documentation names no option for `Access-Control-Expose-Headers`, although it lists that header among those that the server sends. A reverse proxy before the API can send it.',
  ],
  [
    ['allowprivatenetwork', 'allowprivatenetworkaccess', 'privatenetwork', 'privatenetworkaccess'],
    'The documentation names no option for private network access, and Chromium no longer asks the server: the user grants the permission in the browser.',
  ],
  [
    [
      'originregex',
      'originsregex',
      'originregexes',
      'originregexwhitelist',
      'originpattern',
      'originpatterns',
    ].flatMap((name) => [name, `allow${name}`, `allowed${name}`, `alloworigin${name.slice(6)}list`]),
    'The documentation names no option for patterns and says that origins match exactly: list each one in `cors_origins`.',
  ],
  [
    ['vary', 'varyheader', 'varyorigin'],
    'The documentation names no option for the `Vary` header; a reverse proxy before the API can send it.',
  ],
];

const missing: ReadonlyMap<string, string> = new Map(
  withoutOption.flatMap(([names, explanation]) => names.map((name): [string, string] => [name, explanation])),
);

/** `Cors_Max-Age` and `corsMaxAge` become `maxage`: only letters count, and the prefix is dropped. */
const reduce = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(api)?(cors|accesscontrol)/, '');

const targets: readonly NearestOption[] = [...corsOptionKeys, 'cors_overrides'];

const known: ReadonlyMap<string, NearestOption> = new Map(
  targets.flatMap((target) =>
    [reduce(target), ...otherNames[target]].map((name): [string, NearestOption] => [name, target]),
  ),
);

/** The number of letters to insert, delete, replace or swap to turn one name into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const candidates = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) candidates.push((beforeLast[j - 2] ?? 0) + 1);
      row.push(Math.min(...candidates));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Longer names resemble no option, so a hostile key costs no time. */
const longest = 40;

/** How many letters may differ in a name of this length. */
const allowance = (length: number): number => Math.max(1, Math.floor(length / 4));

/** The only option whose names start this way: `cors_cred` can only become `cors_credentials`. */
function beginning(reduced: string): NearestOption | undefined {
  if (reduced.length < 3) return undefined;
  const begun = new Set([...known].filter(([name]) => name.startsWith(reduced)).map(([, target]) => target));
  return begun.size === 1 ? [...begun][0] : undefined;
}

/**
 * The option that an unknown `cors_*` name probably means; undefined if none is similar or License Monitor has
 * none.
 */
export const nearestOption = remembered((name: string): NearestOption | undefined => {
  if (name.length > longest || explainMissingOption(name) !== undefined) return undefined;
  const reduced = reduce(name);
  const exact = known.get(reduced);
  if (exact !== undefined) return exact;
  const begun = beginning(reduced);
  if (begun !== undefined) return begun;
  const ranked = [...known]
    .filter(
      ([other]) => other.length > 3 && Math.abs(other.length - reduced.length) <= allowance(other.length),
    )
    .map(([other, target]) => ({ target, distance: editDistance(reduced, other), length: other.length }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= allowance(best.length) ? best.target : undefined;
});

/** Names that refer to CORS without its prefix; `hosts`, `paths` or `enable` alone may be about anything. */
const speaksOfCors =
  /origin|credential|maxage|preflight|privatenetwork|(?:allow|request|expose)[a-z]*(?:header|method)|^(?:header|method)s$/u;

/** Words that turn a switch on, before or after `cors`. */
const switches: ReadonlySet<string> = new Set([
  ...['', 'enable', 'enabled', 'use', 'allow', 'with', 'support', 'supports', 'is', 'has', 'active', 'on'],
  ...['isenabled', 'mode'],
]);

/**
 * The option that a name without the `cors_` prefix probably means, such as `allowed_origins` or `enable_cors`.
 * Other keys of the table have their own names, so only names that other products use, or near misses of those,
 * count.
 */
export const unprefixedOption = remembered((name: string): NearestOption | undefined => {
  if (name.length > longest || explainMissingOption(name) !== undefined) return undefined;
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.includes('cors')) {
    const rest = letters.replace(/^api/u, '').replace('cors', '');
    return switches.has(rest) ? 'cors_enabled' : nearestOption(`cors_${rest}`);
  }
  if (!speaksOfCors.test(letters)) return undefined;
  const exact = known.get(reduce(name));
  if (exact !== undefined) return exact;
  const reduced = reduce(name);
  const near = [...known].find(([other]) => other.length > 7 && isNear(reduced, other));
  return near?.[1];
});

const isNear = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;

/** Complete sentences in Markdown about a name for which License Monitor documents no option. */
export function explainMissingOption(name: string): string | undefined {
  return missing.get(reduce(name));
}
