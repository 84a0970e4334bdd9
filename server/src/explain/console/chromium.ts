import { headerFacts, statusOf, type Wording } from './text';

/**
 * What Chromium prints for each clause, today and in older versions; the frame around it is read elsewhere. Facts from
 * its `cors_error_string.cc` and, before 2018, from `WebCORS.cpp` and `DocumentThreadableLoader.cpp`.
 */
export const chromiumWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    find: /No 'Access-Control-Allow-Origin' header(?: is present on the requested resource)?(?:.{0,400}?The response had HTTP status code (\d+))?/iu,
    means: (status = '') => ({ step: 'cors-check.2', status: statusOf(status) }),
  },
  {
    engine: 'chromium',
    find: /'Access-Control-Allow-Origin' header(?: in the response)? must not be (?:the wildcard )?'\*'|wildcard '\*' cannot be used in the 'Access-Control-Allow-Origin' header/iu,
    means: () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  },
  {
    engine: null,
    // The heading in the guide of the product.
    find: /Credentials not supported with wildcard origin/iu,
    means: () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  },
  {
    engine: 'chromium',
    find: /'Access-Control-Allow-Origin' header contains multiple values '(.*?)', but only one is allowed/iu,
    means: (value = '') => ({ step: 'cors-check.4', variant: 'several', value }),
  },
  {
    engine: 'chromium',
    find: /'Access-Control-Allow-Origin' header contains the invalid value '(.*?)'(?:\.|$)/iu,
    means: (value = '') => ({ step: 'cors-check.4', variant: 'unparsable', value }),
  },
  {
    engine: 'chromium',
    find: /'Access-Control-Allow-Origin' header has a value '(.*?)' that is not equal to the supplied origin/iu,
    means: (value = '') => ({ step: 'cors-check.4', variant: 'mismatch', value }),
  },
  {
    engine: 'chromium',
    find: /'Access-Control-Allow-Credentials' header in the response is '(.*?)' which must be 'true'/iu,
    means: (value = '') => ({ step: 'cors-check.8', value }),
  },
  {
    engine: 'chromium',
    find: /Credentials flag is 'true', but the 'Access-Control-Allow-Credentials' header is '(.*?)'/iu,
    means: (value = '') => ({ step: 'cors-check.8', value }),
  },
  {
    engine: 'chromium',
    find: /It does not have HTTP ok status|Response for preflight (?:has|does not have) (?:an? )?(?:invalid )?HTTP (?:status code|ok status) ?(\d+)?|Invalid HTTP status code (\d+)/iu,
    means: (one = '', other = '') => ({
      step: 'preflight.7-status',
      variant: 'status',
      status: statusOf(one || other),
    }),
  },
  {
    engine: 'chromium',
    find: /Redirect is not allowed for a preflight request|Response for preflight is invalid \(redirect\)/iu,
    means: () => ({ step: 'preflight.7-status', variant: 'redirect' }),
  },
  {
    engine: 'chromium',
    find: /net::ERR_UNEXPECTED_PROXY_AUTH/u,
    means: () => ({ step: 'preflight.7-status', variant: 'proxy-authentication', status: 407 }),
  },
  {
    engine: 'chromium',
    find: /Cannot parse Access-Control-Allow-(Methods|Headers) response header/iu,
    means: (list = '') => ({
      step: 'preflight.7.3-parse',
      variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
    }),
  },
  {
    engine: 'chromium',
    find: /Method (\S+) is not allowed by Access-Control-Allow-Methods in preflight response/iu,
    means: (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  },
  {
    engine: 'chromium',
    find: /Request header field (\S+) is not allowed by Access-Control-Allow-Headers in preflight response/iu,
    means: (name = '') => headerFacts(name),
  },
  {
    engine: 'chromium',
    find: /'([^' ]+)' HTTP method is unsupported/iu,
    means: (method = '') => ({ step: 'request-forbidden-method', variant: 'forbidden-method', method }),
  },
  {
    engine: 'chromium',
    find: /'([^']*)' is not a valid HTTP method/iu,
    means: (method = '') => ({ step: 'request-forbidden-method', variant: 'invalid-method', method }),
  },
  {
    engine: 'chromium',
    find: /cannot be constructed from a URL that includes credentials/iu,
    means: () => ({ step: 'request-forbidden-method', variant: 'url-credentials' }),
  },
  {
    engine: 'chromium',
    find: /Cross origin requests are only supported for protocol schemes/iu,
    means: () => ({ step: 'network', variant: 'scheme' }),
  },
  {
    engine: 'chromium',
    find: /net::ERR_UNSAFE_PORT/u,
    means: () => ({ step: 'network', variant: 'bad-port' }),
  },
  // The tooltip of the network panel: the names of the errors instead of their texts.
  ...panel('(?:Preflight)?MissingAllowOriginHeader', { step: 'cors-check.2' }),
  ...panel('(?:Preflight)?WildcardOriginNotAllowed', {
    step: 'cors-check.4',
    variant: 'wildcard',
    value: '*',
  }),
  ...panel('(?:Preflight)?MultipleAllowOriginValues', { step: 'cors-check.4', variant: 'several' }),
  ...panel('(?:Preflight)?InvalidAllowOriginValue', { step: 'cors-check.4', variant: 'unparsable' }),
  ...panel('(?:Preflight)?AllowOriginMismatch', { step: 'cors-check.4', variant: 'mismatch' }),
  ...panel('(?:Preflight)?InvalidAllowCredentials', { step: 'cors-check.8' }),
  ...panel('PreflightInvalidStatus', { step: 'preflight.7-status', variant: 'status' }),
  ...panel('PreflightDisallowedRedirect', { step: 'preflight.7-status', variant: 'redirect' }),
  ...panel('InvalidAllowMethodsPreflightResponse', { step: 'preflight.7.3-parse', variant: 'methods' }),
  ...panel('InvalidAllowHeadersPreflightResponse', { step: 'preflight.7.3-parse', variant: 'headers' }),
  ...panel('MethodDisallowedByPreflightResponse', { step: 'preflight.7.5-method' }),
  ...panel('HeaderDisallowedByPreflightResponse', { step: 'preflight.7.7-header' }),
];

function panel(name: string, facts: ReturnType<Wording['means']>): readonly Wording[] {
  return [{ engine: 'chromium', find: new RegExp(`\\b${name}\\b`, 'u'), means: () => facts }];
}
