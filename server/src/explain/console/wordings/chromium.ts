import { headerFacts, statusOf, type Wording } from './wording';
import type { StepFacts } from '../../step/step-facts';

const wording = (find: RegExp, means: (...groups: readonly string[]) => StepFacts): Wording => ({
  engine: 'chromium',
  find,
  means: (groups) => means(...groups),
});

/** A name in the network panel's tooltip. */
const panel = (name: string, facts: StepFacts): Wording =>
  wording(new RegExp(String.raw`\b${name}\b`, 'gu'), () => facts);

/**
 * What Chromium prints for each clause, today and in older versions; the frame around it is matched separately.
 * Facts from its `cors_error_string.cc` and, before 2018, from `WebCORS.cpp` and `DocumentThreadableLoader.cpp`.
 */
export const chromiumWordings: readonly Wording[] = [
  wording(/No Access-Control-Allow-Origin header(?: is present on the requested resource)?\b/giu, () => ({
    step: 'cors-check.2',
  })),
  wording(
    /Access-Control-Allow-Origin header(?: in the response)? must not be (?:the )?wildcard|Access-Control-Allow-Origin header(?: in the response)? must not be \*|wildcard (?:\* )?cannot be used in the Access-Control-Allow-Origin header/giu,
    () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  ),
  {
    engine: null,
    // The heading in License Monitor's guide.
    find: /Credentials not supported with wildcard origin/giu,
    means: () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  },
  wording(
    /Access-Control-Allow-Origin header contains multiple values (.{0,2000}?),? but only one is allowed/giu,
    (value = '') => ({ step: 'cors-check.4', variant: 'several', value }),
  ),
  wording(
    /Access-Control-Allow-Origin header contains the invalid value(?: (?!Have the|\.(?: |$))(.{1,2000}?))? ?(?:\. |\.$|\.?$|\.?(?= Have the server))/giu,
    (value = '') => ({ step: 'cors-check.4', variant: 'unparsable', value: value === '.' ? '' : value }),
  ),
  wording(
    /Access-Control-Allow-Origin header has a value (?:(.{0,2000}?) )?that is not equal to the supplied origin/giu,
    (value = '') => ({ step: 'cors-check.4', variant: 'mismatch', value }),
  ),
  wording(/Access-Control-Allow-Origin whitelists only (\S{1,2000}?)\.? Origin/giu, (value = '') => ({
    step: 'cors-check.4',
    variant: 'mismatch',
    value,
  })),
  wording(
    /Access-Control-Allow-Credentials header in the response is (?:(.{0,200}?) )?which must be true/giu,
    (value = '') => ({ step: 'cors-check.8', value }),
  ),
  wording(
    /Credentials flag is true, but the Access-Control-Allow-Credentials header is(?: (?!It must)([^.]{0,200}?))? ?(?:\.|$)/giu,
    (value = '') => ({ step: 'cors-check.8', value }),
  ),
  wording(
    /It does not have HTTP ok status|Response for preflight (?:has|does not have) (?:an? )?(?:invalid )?HTTP (?:status code|ok status) ?(\d{3})?|Invalid HTTP status code (\d{3})/giu,
    (one = '', other = '') => ({
      step: 'preflight.7-status',
      variant: 'status',
      status: statusOf(one || other),
    }),
  ),
  wording(
    /Redirect is not allowed for a preflight request|Response for preflight is invalid \(redirect\)/giu,
    () => ({
      step: 'preflight.7-status',
      variant: 'redirect',
    }),
  ),
  wording(/net::ERR_UNEXPECTED_PROXY_AUTH/gu, () => ({
    step: 'preflight.7-status',
    variant: 'proxy-authentication',
    status: 407,
  })),
  wording(/Cannot parse Access-Control-Allow-(Methods|Headers) response header/giu, (list = '') => ({
    step: 'preflight.7.3-parse',
    variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
  })),
  wording(
    /Method (\S{1,200}) is not allowed by Access-Control-Allow-Methods in preflight response/giu,
    (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  ),
  wording(
    /Request header field (\S{1,200}) is not allowed by Access-Control-Allow-Headers in preflight response/giu,
    (name = '') => headerFacts(name),
  ),
  wording(/(?:^|: )([^ :]{1,200}) HTTP method is unsupported/giu, (method = '') => ({
    step: 'request-forbidden-method',
    variant: 'forbidden-method',
    method,
  })),
  wording(/(?:^|: )([^:]{0,200}?) ?is not a valid HTTP method/giu, (method = '') => ({
    step: 'request-forbidden-method',
    variant: 'invalid-method',
    method,
  })),
  wording(/cannot be constructed from a URL that includes credentials/giu, () => ({
    step: 'request-forbidden-method',
    variant: 'url-credentials',
  })),
  wording(/Cross origin requests are only supported for protocol schemes/giu, () => ({
    step: 'network',
    variant: 'scheme',
  })),
  wording(/net::ERR_UNSAFE_PORT/gu, () => ({ step: 'network', variant: 'bad-port' })),
  panel('(?:Preflight)?MissingAllowOriginHeader', { step: 'cors-check.2' }),
  panel('(?:Preflight)?WildcardOriginNotAllowed', { step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  panel('(?:Preflight)?MultipleAllowOriginValues', { step: 'cors-check.4', variant: 'several' }),
  panel('(?:Preflight)?InvalidAllowOriginValue', { step: 'cors-check.4', variant: 'unparsable' }),
  panel('(?:Preflight)?AllowOriginMismatch', { step: 'cors-check.4', variant: 'mismatch' }),
  panel('(?:Preflight)?InvalidAllowCredentials', { step: 'cors-check.8' }),
  panel('PreflightInvalidStatus', { step: 'preflight.7-status', variant: 'status' }),
  panel('PreflightDisallowedRedirect', { step: 'preflight.7-status', variant: 'redirect' }),
  panel('InvalidAllowMethodsPreflightResponse', { step: 'preflight.7.3-parse', variant: 'methods' }),
  panel('InvalidAllowHeadersPreflightResponse', { step: 'preflight.7.3-parse', variant: 'headers' }),
  panel('MethodDisallowedByPreflightResponse', { step: 'preflight.7.5-method' }),
  panel('HeaderDisallowedByPreflightResponse', { step: 'preflight.7.7-header' }),
];
