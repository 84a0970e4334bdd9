import { headerFacts, statusOf, type Wording } from './text';

/** What Safari's engine prints before its `… due to access control checks.` Facts from `CrossOriginAccessControl.cpp`. */
export const webkitWordings: readonly Wording[] = [
  {
    engine: 'webkit',
    // A missing header and another origin read the same here.
    find: /Origin '?([^' ]+)'? is not allowed by Access-Control-Allow-Origin\.?(?: Status code: (\d+))?/iu,
    means: (origin = '', status = '') => ({ step: 'cors-check.2', origin, status: statusOf(status) }),
  },
  {
    engine: 'webkit',
    find: /Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true/iu,
    means: () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  },
  {
    engine: 'webkit',
    find: /Access-Control-Allow-Origin cannot contain more than one origin/iu,
    means: () => ({ step: 'cors-check.4', variant: 'several' }),
  },
  {
    engine: 'webkit',
    find: /Credentials flag is true, but Access-Control-Allow-Credentials is not "?'?true/iu,
    means: () => ({ step: 'cors-check.8' }),
  },
  {
    engine: 'webkit',
    find: /Preflight response is not successful\.?(?: Status code: (\d+))?/iu,
    means: (digits = '') => {
      const status = statusOf(digits);
      // A 304 or 300 leads nowhere; of the others WebKit does not say whether there was a `Location`.
      const redirect = status !== undefined && [301, 302, 303, 307, 308].includes(status);
      return { step: 'preflight.7-status', variant: redirect ? 'redirect' : 'status', status };
    },
  },
  {
    engine: 'webkit',
    find: /Header Access-Control-Allow-(Methods|Headers) has an invalid value: ?(.*?)(?=$| (?:\[Error\] )?(?:Fetch API|XMLHttpRequest|EventSource) cannot load| Failed to load resource)/iu,
    means: (list = '', value = '') => ({
      step: 'preflight.7.3-parse',
      variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
      ...(value === '' ? {} : { value, names: [value] }),
    }),
  },
  {
    engine: 'webkit',
    find: /Method (\S+) is not allowed by Access-Control-Allow-Methods\./iu,
    means: (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  },
  {
    engine: 'webkit',
    find: /Request header field (\S+) is not allowed by Access-Control-Allow-Headers\./iu,
    means: (name = '') => headerFacts(name),
  },
  // Without the full stop it may as well be Chromium's text cut short, as in the guide of the product.
  {
    engine: null,
    find: /Method (\S+) is not allowed by Access-Control-Allow-Methods(?! in preflight|\.)/iu,
    means: (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  },
  {
    engine: null,
    find: /Request header field (\S+) is not allowed by Access-Control-Allow-Headers(?! in preflight|\.)/iu,
    means: (name = '') => headerFacts(name),
  },
  {
    engine: 'webkit',
    find: /Method is forbidden\b/iu,
    means: () => ({ step: 'request-forbidden-method', variant: 'forbidden-method' }),
  },
  {
    engine: 'webkit',
    find: /Method is not a valid HTTP token/iu,
    means: () => ({ step: 'request-forbidden-method', variant: 'invalid-method' }),
  },
  {
    engine: null,
    find: /URL is not valid or contains user credentials/iu,
    means: () => ({ step: 'request-forbidden-method', variant: 'url-credentials' }),
  },
  {
    engine: 'webkit',
    find: /Cross origin requests are only supported for HTTP/iu,
    means: () => ({ step: 'network', variant: 'scheme' }),
  },
];
