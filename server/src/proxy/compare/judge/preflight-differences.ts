import type { Config } from '../../../config/config';
import { extractTokens, getHeader } from '../../../cors/headers/header-list';
import { standardMaxAge, parseMaxAge } from '../../../cors/headers/max-age';
import { quoted } from '../../../text/quoted';
import { headerOf } from '../evaluate/response';
import type { NginxDirective, NginxSpan } from '../read/parse';
import { type Found, grantSpan, policySpan } from './origin-differences';
import { readable, together } from './together';
import { allowOrigin, isAllowed, letsIn, headerLines, type Talk, unlistedHeader } from './talk';

/** Differences between the preflights of origins that both files allow. What is unknown makes no difference. */
export function preflightDifferences(config: Config, path: string, talks: readonly Talk[]): readonly Found[] {
  const agreed = talks.filter((talk) => isAllowed(talk) && letsIn(talk.real, talk.origin) === true);
  const failing = agreed.flatMap((talk) => {
    const why = failure(talk);
    return why === undefined ? [] : [{ talk, why }];
  });
  const passing = agreed.filter(
    (talk) => failure(talk) === undefined && letsIn(talk.preflight, talk.origin) === true,
  );
  return [
    ...together(failing, ({ talk, why }) => [why, talk.preflight.status]).map(failed),
    ...passing.flatMap((talk) => headerDifferences(config, path, talk)),
    ...agreed.flatMap((talk) => credentialsOfResponse(config, path, talk)),
  ];
}

interface Failure {
  readonly what: string;
  readonly span: NginxSpan;
}

interface FailedTalk {
  readonly talk: Talk;
  readonly why: Failure;
}

/** Why the preflight fails whatever it asks for; undefined if it doesn't, or if that is unknown. */
function failure({ preflight, origin }: Talk): Failure | undefined {
  const { status, place } = preflight;
  if (typeof status === 'number' && (status < 200 || status > 299))
    return { what: status === 444 ? 'nginx closes the connection' : `status ${status}`, span: place };
  if (letsIn(preflight, origin) === false) {
    const value = headerOf(preflight, allowOrigin);
    const span = value.kind === 'known' ? value.lines.at(-1)?.span : undefined;
    const what =
      value.kind === 'absent'
        ? `no \`${allowOrigin}\``
        : `\`${allowOrigin}: ${value.kind === 'known' ? value.values.join(', ') : ''}\``;
    return { what, span: span ?? place };
  }
  for (const name of ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers']) {
    const list = headerLines(preflight, name);
    const tokens = list === undefined ? undefined : extractTokens(list, name);
    if (list !== undefined && tokens?.ok === false) {
      const value = headerOf(preflight, name);
      return {
        what: `\`${name}: ${getHeader(list, name) ?? ''}\` is not a list of names separated by commas`,
        span: (value.kind === 'known' ? value.lines[0]?.span : undefined) ?? place,
      };
    }
  }
  return undefined;
}

/** One cause that refuses several origins is one finding. */
function failed(all: readonly [FailedTalk, ...FailedTalk[]]): Found {
  const [{ talk, why }] = all;
  const { status } = talk.preflight;
  const guarded = status === 401 || status === 403 ? ' A preflight carries no key, password or cookie.' : '';
  const origins = [...new Set(all.map((one) => one.talk.origin))];
  const theirs = origins.length === 1 ? 'its preflight fails' : 'their preflights fail';
  return {
    id: 'preflight-fails',
    severity: 'error',
    message: `nginx lets ${readable(origins)} read responses, but ${theirs} (${why.what}), so browsers never send requests with \`X-API-Key\` or JSON.${guarded}`,
    nginx: why.span,
    config: grantSpan(talk),
  };
}

const compared = [
  ['methods-differ', 'Access-Control-Allow-Methods', 'methods'],
  ['headers-differ', 'Access-Control-Allow-Headers', 'headers'],
  ['max-age-differs', 'Access-Control-Max-Age', 'maxAge'],
  ['credentials-differ', 'Access-Control-Allow-Credentials', 'credentials'],
] as const;

function headerDifferences(config: Config, path: string, talk: Talk): readonly Found[] {
  const { preflight, prediction } = talk;
  return compared.flatMap(([id, name, key]): readonly Found[] => {
    const found = headerLines(preflight, name);
    if (found === undefined) return [];
    const wanted = prediction.preflight.headers.filter((header) => header.name === name);
    const expected = wanted.map(({ value }) => [name, value] as const);
    if (meaning(name, expected) === meaning(name, found)) return [];
    const value = headerOf(preflight, name);
    const lines = value.kind === 'known' ? value.lines : [];
    const from = lines[0]?.value.kind === 'known' ? lines[0].value.from.at(-1) : undefined;
    return [
      {
        id,
        severity: id === 'max-age-differs' ? 'information' : 'warning',
        message: told(preflight, name, found, expected),
        nginx: from ?? lines[0]?.span ?? innermost(preflight.blocks) ?? preflight.place,
        config: policySpan(config, path, key),
      },
    ];
  });
}

const innermost = (blocks: readonly NginxDirective[]): NginxSpan | undefined => blocks.at(-1)?.head;

/** What browsers make of a header, as a text that is equal for equal meanings. */
function meaning(name: string, headers: readonly (readonly [string, string])[]): string {
  if (name.endsWith('-Credentials')) return String(getHeader(headers, name) === 'true');
  if (name.endsWith('-Max-Age')) return String(standardMaxAge(parseMaxAge(headers)));
  const list = extractTokens(headers, name);
  const tokens = list?.ok === true ? list.tokens : [];
  return [...new Set(name.endsWith('-Headers') ? tokens.map((one) => one.toLowerCase()) : tokens)]
    .sort()
    .join();
}

const shown = (name: string, value: string | undefined): string =>
  value === undefined ? `no ${quoted(name)}` : quoted(`${name}: ${value}`);

type Lines = readonly (readonly [string, string])[];

/** With `*`, requests with credentials fail whatever the other header says. */
function told(
  response: Talk['real'],
  name: (typeof compared)[number][1],
  found: Lines,
  expected: Lines,
): string {
  const [value, wanted] = [getHeader(found, name), getHeader(expected, name)];
  const origin = headerLines(response, 'Access-Control-Allow-Origin');
  return name.endsWith('-Credentials') &&
    origin !== undefined &&
    getHeader(origin, 'Access-Control-Allow-Origin') === '*'
    ? `nginx sends ${shown(name, value)}; config.toml says ${shown(name, wanted)}. Requests with credentials fail, because nginx sends \`Access-Control-Allow-Origin: *\`.`
    : difference(name, value, wanted);
}

function difference(name: string, found: string | undefined, wanted: string | undefined): string {
  const both = `nginx sends ${shown(name, found)}; config.toml says ${shown(name, wanted)}.`;
  if (name.endsWith('-Credentials')) {
    if (wanted === undefined)
      return `${both} Pages of listed origins may then send cookies and read the responses.`;
    return found === undefined
      ? `${both} Requests with credentials fail.`
      : `${both} Browsers accept exactly \`true\`, in lower case and once, so requests with credentials fail.`;
  }
  if (
    name.endsWith('-Headers') &&
    found
      ?.toLowerCase()
      .split(/[\s,]+/u)
      .includes(unlistedHeader) === true
  )
    return `nginx echoes whatever headers a page requests; config.toml says ${shown(name, wanted)}.`;
  if (name.endsWith('-Methods') && found !== undefined && wanted?.toUpperCase() === found.toUpperCase())
    return `${both} Methods are case-sensitive in browsers.`;
  if (name.endsWith('-Max-Age') && found !== undefined && !/^\d+$/u.test(found))
    return `${both} Browsers can’t parse this and send a new preflight every few seconds.`;
  return both;
}

/** Browsers withhold a response without `true` from requests with credentials, even if the preflight had it. */
function credentialsOfResponse(config: Config, path: string, talk: Talk): readonly Found[] {
  const name = 'Access-Control-Allow-Credentials';
  const found = headerLines(talk.real, name);
  const before = headerLines(talk.preflight, name);
  const wanted = talk.prediction.response.headers.filter((header) => header.name === name);
  const expected = wanted.map((header) => [name, header.value] as const);
  if (found === undefined || meaning(name, found) === meaning(name, expected)) return [];
  // The preflight already reports the same.
  if (before !== undefined && meaning(name, before) === meaning(name, found) && failure(talk) === undefined)
    return [];
  const value = headerOf(talk.real, name);
  return [
    {
      id: 'credentials-differ',
      severity: 'warning',
      message: told(talk.real, name, found, expected),
      nginx: (value.kind === 'known' ? value.lines[0]?.span : undefined) ?? talk.real.place,
      config: policySpan(config, path, 'credentials'),
    },
  ];
}
