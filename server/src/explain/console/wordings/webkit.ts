import { headerFacts, statusOf, type Wording } from './wording';
import type { StepFacts } from '../../step/step-facts';

const wording =
  (engine: Wording['engine']) =>
  (find: RegExp, means: (...groups: readonly string[]) => StepFacts): Wording => ({
    engine,
    find,
    means: (groups) => means(...groups),
  });
const webkit = wording('webkit');
const shared = wording(null);

/**
 * What Safari's engine prints before its `… due to access control checks.` Facts from
 * `CrossOriginAccessControl.cpp`.
 */
export const webkitWordings: readonly Wording[] = [
  webkit(
    /Cross-origin redirection to (\S{1,2000}) denied by Cross-Origin Resource Sharing policy(?:: Origin (\S{1,2000}) is not allowed by Access-Control-Allow-Origin\b\.?)?(?: Status code: (\d{3}))?/giu,
    (url = '', origin = '', status = '') => ({
      step: 'cors-check.2',
      url,
      ...(origin === '' ? {} : { origin }),
      status: statusOf(status),
      redirectItself: true,
    }),
  ),
  // A missing header and another origin have the same message here.
  webkit(
    /Origin (\S{1,2000}) is not allowed by Access-Control-Allow-Origin\b\.?(?: Status code: (\d{3}))?/giu,
    (origin = '', status = '') => ({ step: 'cors-check.2', origin, status: statusOf(status) }),
  ),
  webkit(/Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true/giu, () => ({
    step: 'cors-check.4',
    variant: 'wildcard',
    value: '*',
  })),
  webkit(/Access-Control-Allow-Origin cannot contain more than one origin/giu, () => ({
    step: 'cors-check.4',
    variant: 'several',
  })),
  webkit(/Credentials flag is true, but Access-Control-Allow-Credentials is not true/giu, () => ({
    step: 'cors-check.8',
  })),
  webkit(/Preflight response is not successful\.?(?: Status code: (\d{3}))?/giu, (digits = '') => {
    const status = statusOf(digits);
    // A 304 or 300 doesn't redirect; for the others, WebKit doesn't say whether there was a `Location`.
    const redirect = status !== undefined && [301, 302, 303, 307, 308].includes(status);
    return { step: 'preflight.7-status', variant: redirect ? 'redirect' : 'status', status };
  }),
  webkit(
    /Header Access-Control-Allow-(Methods|Headers) has an invalid value: ?(.{0,500}?)(?=$| (?:\[Error\] )?(?:Fetch API|XMLHttpRequest|EventSource) cannot load| Failed to load resource| Header Access-Control-Allow-)/giu,
    (list = '', value = '') => ({
      step: 'preflight.7.3-parse',
      variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
      ...(value === '' ? {} : { value, names: [value] }),
    }),
  ),
  webkit(/Method (\S{1,200}) is not allowed by Access-Control-Allow-Methods\./giu, (method = '') => ({
    step: 'preflight.7.5-method',
    method,
    names: [method],
  })),
  webkit(
    /Request header field (\S{1,200}) is not allowed by Access-Control-Allow-Headers\./giu,
    (name = '') => headerFacts(name),
  ),
  // Without the full stop, it may also be Chromium's text cut short, as in License Monitor's guide.
  shared(
    /Method (\S{1,200}) is not allowed by Access-Control-Allow-Methods(?! in preflight|\.)/giu,
    (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  ),
  shared(
    /Request header field (\S{1,200}) is not allowed by Access-Control-Allow-Headers(?! in preflight|\.)/giu,
    (name = '') => headerFacts(name),
  ),
  webkit(/Method is forbidden\b/giu, () => ({
    step: 'request-forbidden-method',
    variant: 'forbidden-method',
  })),
  webkit(/Method is not a valid HTTP token/giu, () => ({
    step: 'request-forbidden-method',
    variant: 'invalid-method',
  })),
  shared(/URL is not valid or contains user credentials/giu, () => ({
    step: 'request-forbidden-method',
    variant: 'url-credentials',
  })),
  webkit(/Cross origin requests are only supported for HTTP/giu, () => ({
    step: 'network',
    variant: 'scheme',
  })),
];
