import { extractTokens, getHeader, type HeaderList, type TokenList } from './headers/header-list';
import { effectiveMaxAge, engineNames, engines, parseMaxAge } from './headers/max-age';
import { isSafelistedMethod } from './method';
import type { CorsRequest, CorsResponse } from './request';
import { unsafeHeaderNames } from './headers/safelist';
import type { Step, StepVariant } from './step';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether browsers take the response for a redirect: https://fetch.spec.whatwg.org/#redirect-status */
export const isRedirect = ({ status, headers }: CorsResponse): boolean =>
  redirectStatuses.has(status) && getHeader(headers, 'Location') !== undefined;

/**
 * Step 7 of https://fetch.spec.whatwg.org/#cors-preflight-fetch after the CORS check, with all its clauses.
 * Precondition: `request` is as the browser sends it.
 */
export function preflightSteps(request: CorsRequest, response: CorsResponse): readonly Step[] {
  const methods = extractTokens(response.headers, 'Access-Control-Allow-Methods');
  const headers = extractTokens(response.headers, 'Access-Control-Allow-Headers');
  return [
    statusStep(response),
    parseStep(response.headers, methods, headers),
    methodStep(request, methods),
    authorizationStep(request, headers),
    headerStep(request, headers),
    cacheStep(response.headers),
  ];
}

/** https://fetch.spec.whatwg.org/#ok-status */
function statusStep(response: CorsResponse): Step {
  const { status } = response;
  const step = { step: 'preflight.7-status', seen: String(status), expected: '200 to 299' } as const;
  if (status >= 200 && status <= 299) return { ...step, verdict: 'pass' };
  const redirect = isRedirect(response);
  const value = redirect ? `${status} to ${getHeader(response.headers, 'Location') ?? ''}` : undefined;
  const variant = redirect ? 'redirect' : status === 407 ? 'proxy-authentication' : 'status';
  return { ...step, verdict: 'fail', seen: value ?? step.seen, value, variant };
}

const shown = (headers: HeaderList, name: string): string => {
  const value = getHeader(headers, name);
  return value === undefined ? `no ${name}` : `${name}: ${value}`;
};

function parseStep(all: HeaderList, methods: TokenList | undefined, headers: TokenList | undefined): Step {
  const bad = [methods, headers].flatMap((list) => (list?.ok === false ? [list.badItem] : []));
  const spoilt = (list: TokenList | undefined): boolean => list?.ok === false;
  const variant: StepVariant = !spoilt(headers)
    ? 'methods'
    : spoilt(methods)
      ? 'methods-and-headers'
      : 'headers';
  return {
    step: 'preflight.7.3-parse',
    verdict: bad.length === 0 ? 'pass' : 'fail',
    seen: `${shown(all, 'Access-Control-Allow-Methods')}; ${shown(all, 'Access-Control-Allow-Headers')}`,
    expected: 'names separated by commas',
    ...(bad.length === 0 ? {} : { variant, names: bad }),
  };
}

const listed = (list: TokenList | undefined, name: string): Pick<Step, 'seen' | 'value'> => {
  if (list === undefined) return { seen: `no ${name}` };
  if (!list.ok) return { seen: `an unreadable ${name}` };
  return { seen: list.tokens.join(', '), value: list.tokens.join(', ') };
};

/** With credentials, `*` is an ordinary name. */
const hasWildcard = ({ credentials }: CorsRequest, tokens: readonly string[]): boolean =>
  credentials !== 'include' && tokens.includes('*');

function methodStep(request: CorsRequest, list: TokenList | undefined): Step {
  const { method } = request;
  const step = {
    step: 'preflight.7.5-method',
    ...listed(list, 'Access-Control-Allow-Methods'),
    expected: isSafelistedMethod(method) ? `${method} needs no entry` : method,
  } as const;
  if (isSafelistedMethod(method)) return { ...step, verdict: 'pass' };
  if (list?.ok === false) return { ...step, verdict: 'not-applicable' };
  const tokens = list?.tokens ?? [];
  // Methods are case-sensitive: `put` does not allow `PUT`.
  if (tokens.includes(method) || hasWildcard(request, tokens)) return { ...step, verdict: 'pass' };
  const otherCase = tokens.some((token) => token.toUpperCase() === method.toUpperCase());
  const variant = otherCase ? 'case' : tokens.includes('*') ? 'literal-wildcard' : 'unlisted';
  return { ...step, verdict: 'fail', variant, names: [method] };
}

const names = (list: TokenList | undefined): readonly string[] =>
  list?.ok === true ? list.tokens.map((token) => token.toLowerCase()) : [];

/** `Authorization` must be listed by name: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
function authorizationStep(request: CorsRequest, list: TokenList | undefined): Step {
  const asked = request.headers.some(([name]) => name.toLowerCase() === 'authorization');
  const step = {
    step: 'preflight.7.6-authorization',
    ...listed(list, 'Access-Control-Allow-Headers'),
    expected: asked ? 'authorization, by name' : 'nothing, Authorization is not sent',
  } as const;
  if (!asked || list?.ok === false) return { ...step, verdict: 'not-applicable' };
  if (names(list).includes('authorization')) return { ...step, verdict: 'pass' };
  const variant = !names(list).includes('*')
    ? 'unlisted'
    : hasWildcard(request, names(list))
      ? 'uncovered-wildcard'
      : 'literal-wildcard';
  return { ...step, verdict: 'fail', variant, names: ['authorization'] };
}

function headerStep(request: CorsRequest, list: TokenList | undefined): Step {
  const asked = unsafeHeaderNames(request.headers);
  const step = {
    step: 'preflight.7.7-header',
    ...listed(list, 'Access-Control-Allow-Headers'),
    expected: asked.length === 0 ? 'nothing, no header needs an entry' : asked.join(', '),
  } as const;
  if (asked.length === 0 || list?.ok === false) return { ...step, verdict: 'not-applicable' };
  const allowed = names(list);
  const missing = hasWildcard(request, allowed) ? [] : asked.filter((name) => !allowed.includes(name));
  if (missing.length === 0) return { ...step, verdict: 'pass' };
  const variant = allowed.includes('*') ? 'literal-wildcard' : 'unlisted';
  return { ...step, verdict: 'fail', variant, names: missing };
}

/** Never fails; reports how long each engine caches the response. */
function cacheStep(headers: HeaderList): Step {
  const maxAge = parseMaxAge(headers);
  const times = engines.map((engine) => `${engineNames[engine]} ${effectiveMaxAge(engine, maxAge)} s`);
  return {
    step: 'cache',
    verdict: 'pass',
    seen: getHeader(headers, 'Access-Control-Max-Age') ?? 'no Access-Control-Max-Age',
    expected: `cached by ${times.join(', ')}`,
  };
}
