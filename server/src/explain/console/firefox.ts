import { mismatchVariant } from '../../cors/check';
import { headerFacts, statusOf, type Wording } from './text';
import { isForbiddenMethod } from '../../cors/method';

const status = String.raw`\)?(?:\. Status code: (\d+))?`;
const wording = (find: string, means: Wording['means']): Wording => ({
  engine: 'firefox',
  find: new RegExp(find, 'iu'),
  means,
});

/**
 * The reasons in Firefox's `Cross-Origin Request Blocked: … (Reason: R).`, with those of older versions and the short
 * names of its network panel. Facts from `security.properties`.
 */
export const firefoxWordings: readonly Wording[] = [
  wording(
    `CORS header '?Access-Control-Allow-Origin'? missing${status}|CORS ?Missing ?Allow ?Origin\\b`,
    (code = '') => ({
      step: 'cors-check.2',
      status: statusOf(code),
    }),
  ),
  wording(
    `Credentials? is not supported if the CORS header '?Access-Control-Allow-Origin'? is '?\\*|CORS ?Not ?Supporting ?Credentials\\b`,
    () => ({
      step: 'cors-check.4',
      variant: 'wildcard',
      value: '*',
    }),
  ),
  wording(
    `Multiple CORS header '?Access-Control-Allow-Origin'? not allowed|CORS ?Multiple ?Allow ?Origin ?Not ?Allowed\\b`,
    () => ({
      step: 'cors-check.4',
      variant: 'several',
      doubled: true,
    }),
  ),
  wording(
    `CORS header '?Access-Control-Allow-Origin'? does not match '(?:\\(null\\)|(.*?))'(?:\\)|$)`,
    (value = '') => ({
      step: 'cors-check.4',
      variant: mismatchVariant(value),
      value,
    }),
  ),
  wording(`CORS ?Allow ?Origin ?Not ?Matching ?Origin\\b`, () => ({
    step: 'cors-check.4',
    variant: 'mismatch',
  })),
  wording(
    `expected 'true' in CORS header '?Access-Control-Allow-Credentials|CORS ?Missing ?Allow ?Credentials\\b`,
    () => ({
      step: 'cors-check.8',
    }),
  ),
  wording(
    `CORS preflight (?:response|channel) did not succeed${status}|CORS ?Preflight ?Did ?Not ?Succeed\\d?\\b`,
    (code = '') => ({
      step: 'preflight.7-status',
      variant: 'status',
      status: statusOf(code),
    }),
  ),
  wording(`CORS request external redirect not allowed|CORS ?External ?Redirect ?Not ?Allowed\\b`, () => ({
    step: 'preflight.7-status',
    variant: 'redirect',
  })),
  wording(
    `invalid token '(.*?)' in CORS header '?Access-Control-Allow-(Methods|Headers)`,
    (token = '', list = '') => ({
      step: 'preflight.7.3-parse',
      variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
      ...(token === '' ? {} : { names: [token] }),
    }),
  ),
  wording(`CORS ?Invalid ?Allow ?Method\\b`, () => ({ step: 'preflight.7.3-parse', variant: 'methods' })),
  wording(`CORS ?Invalid ?Allow ?Header\\b`, () => ({ step: 'preflight.7.3-parse', variant: 'headers' })),
  wording(
    `Did not find method in CORS header '?Access-Control-Allow-Methods|CORS ?Method ?Not ?Found\\b`,
    () => ({
      step: 'preflight.7.5-method',
    }),
  ),
  wording(`the 'Authorization' header is not covered`, () => ({
    step: 'preflight.7.6-authorization',
    variant: 'uncovered-wildcard',
    names: ['authorization'],
    value: '*',
  })),
  wording(`header '([^']+)' is not allowed according to header '?Access-Control-Allow-Headers`, (name = '') =>
    headerFacts(name),
  ),
  wording(`missing token '([^']+)' in CORS header '?Access-Control-Allow-Headers`, (name = '') =>
    headerFacts(name),
  ),
  wording(`CORS ?Missing ?Allow ?Header(?: ?From ?Preflight)?\\b`, () => ({ step: 'preflight.7.7-header' })),
  wording(`Invalid request method (\\S*?)\\.?(?: |$)`, (method = '') => ({
    step: 'request-forbidden-method',
    variant: isForbiddenMethod(method) ? 'forbidden-method' : 'invalid-method',
    method,
  })),
  wording(`CORS request not http|CORS ?Request ?Not ?Http\\b`, () => ({
    step: 'network',
    variant: 'scheme',
  })),
];
