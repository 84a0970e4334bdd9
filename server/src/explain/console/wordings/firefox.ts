import { isForbiddenMethod } from '../../../cors/method';
import { mismatchVariant } from '../../../cors/check';
import { headerFacts, type Wording } from './wording';
import type { StepFacts } from '../../step/step-facts';

const wording = (find: string, means: (...groups: readonly string[]) => StepFacts): Wording => ({
  engine: 'firefox',
  find: new RegExp(find, 'giu'),
  means: (groups) => means(...groups),
});

/** What Firefox prints for a missing header. */
const printedNull = '(null)';

export const allowOriginMismatch = (value: string): StepFacts => {
  const seen = value === printedNull ? '' : value;
  return { step: 'cors-check.4', variant: mismatchVariant(seen), value: seen };
};

export const parseFacts = (list: string, token: string): StepFacts => ({
  step: 'preflight.7.3-parse',
  variant: list.toLowerCase() === 'methods' ? 'methods' : 'headers',
  ...(token === '' ? {} : { names: [token] }),
});

/**
 * The reasons in Firefox's `Cross-Origin Request Blocked: … (Reason: R).`, including those of older versions and
 * the short names in its network panel. Facts from `security.properties`.
 */
export const firefoxWordings: readonly Wording[] = [
  wording(`CORS header Access-Control-Allow-Origin missing|CORS ?Missing ?Allow ?Origin\\b`, () => ({
    step: 'cors-check.2',
  })),
  wording(
    `Credentials? is not supported if the CORS header Access-Control-Allow-Origin is|CORS ?Not ?Supporting ?Credentials\\b`,
    () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  ),
  wording(
    `Multiple CORS headers? Access-Control-Allow-Origin not allowed|CORS ?Multiple ?Allow ?Origin ?Not ?Allowed\\b`,
    () => ({ step: 'cors-check.4', variant: 'several', doubled: true }),
  ),
  wording(
    `CORS header Access-Control-Allow-Origin does not match (\\(null\\)|(?!\\))[^()]{0,2000}?)(?:\\)|\\.?$)`,
    allowOriginMismatchOf,
  ),
  wording(`CORS header Access-Control-Allow-Origin does not match ?\\)`, () => allowOriginMismatch('')),
  wording(`CORS ?Allow ?Origin ?Not ?Matching ?Origin\\b`, () => ({
    step: 'cors-check.4',
    variant: 'mismatch',
  })),
  wording(
    `expected true in CORS header Access-Control-Allow-Credentials|CORS ?Missing ?Allow ?Credentials\\b`,
    () => ({ step: 'cors-check.8' }),
  ),
  wording(
    `CORS preflight (?:response|channel|request) did not succeed|CORS ?Preflight ?Did ?Not ?Succeed\\d?\\b`,
    () => ({ step: 'preflight.7-status', variant: 'status' }),
  ),
  wording(`CORS request external redirect not allowed|CORS ?External ?Redirect ?Not ?Allowed\\b`, () => ({
    step: 'preflight.7-status',
    variant: 'redirect',
  })),
  wording(
    `invalid token (?:(\\S.{0,200}?) )?in CORS header Access-Control-Allow-(Methods|Headers)`,
    (token = '', list = '') => parseFacts(list, token),
  ),
  wording(`CORS ?Invalid ?Allow ?(Method|Header)\\b`, (list = '') => parseFacts(`${list}s`, '')),
  wording(
    `Did not find method in CORS header Access-Control-Allow-Methods|CORS ?Method ?Not ?Found\\b`,
    () => ({ step: 'preflight.7.5-method' }),
  ),
  wording(`the Authorization header is not covered`, () => ({
    step: 'preflight.7.6-authorization',
    variant: 'uncovered-wildcard',
    names: ['authorization'],
    value: '*',
  })),
  wording(
    `header (\\S{1,200}) is not allowed according to header Access-Control-Allow-Headers`,
    (name = '') => headerFacts(name),
  ),
  wording(`missing token (\\S{1,200}) in CORS header Access-Control-Allow-Headers`, (name = '') =>
    headerFacts(name),
  ),
  wording(`CORS ?Missing ?Allow ?Header(?: ?From ?Preflight\\d?)?\\b`, () => ({
    step: 'preflight.7.7-header',
  })),
  wording(`Invalid request method (\\S{0,200}?)\\.?(?= |$)`, (method = '') => ({
    step: 'request-forbidden-method',
    variant: isForbiddenMethod(method) ? 'forbidden-method' : 'invalid-method',
    method,
  })),
  wording(`CORS request not http|CORS ?Request ?Not ?Http\\b`, () => ({
    step: 'network',
    variant: 'scheme',
  })),
];

function allowOriginMismatchOf(value = ''): StepFacts {
  return allowOriginMismatch(value);
}
