import type { StepFacts } from '../../step/step-facts';
import type { Wording } from './wording';

const issue = (find: RegExp, facts: StepFacts): Wording => ({ engine: 'chromium', find, means: () => facts });

/**
 * The titles of Chromium's *Issues* panel, and the sentences below them. Facts from
 * `front_end/models/issues_manager/descriptions/cors*.md` of its developer tools.
 */
export const issueWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    find: /Ensure CORS response header values are valid|blocked because of invalid or missing response headers of the request/giu,
    means: () => ({
      step: null,
      reason:
        'The Issues panel says only that a CORS header of the response, or of the response to its preflight, is missing or invalid.',
      remedy:
        'Open the issue and paste what the column beside the request says, or paste the message of the console, which names the header. Or run a preflight from here.',
      options: [],
    }),
  },
  issue(
    /Ensure CORS requesting origin matches|Access-Control-Allow-Origin response header of the request or the associated preflight request specified an origin different/giu,
    { step: 'cors-check.4', variant: 'mismatch' },
  ),
  issue(
    /Ensure credentialed requests (?:arent|are not) sent to CORS resources with origin wildcards|configured to include credentials and the Access-Control-Allow-Origin response header/giu,
    { step: 'cors-check.4', variant: 'wildcard', value: '*' },
  ),
  issue(
    /Ensure CORS requests include credentials only when allowed|configured to include credentials but the Access-Control-Allow-Credentials/giu,
    { step: 'cors-check.8' },
  ),
  issue(
    /Ensure preflight responses are valid|blocked because the response to the associated preflight request failed/giu,
    { step: 'preflight.7-status', variant: 'status' },
  ),
  issue(
    /Ensure CORS request uses allowed method|blocked because it neither uses one of the CORS-safelisted methods/giu,
    { step: 'preflight.7.5-method' },
  ),
  issue(
    /Ensure CORS request includes only allowed headers|blocked because it contained request headers that were neither CORS-safelisted/giu,
    { step: 'preflight.7.7-header' },
  ),
  issue(
    /Ensure CORS requests are made on supported schemes|blocked because the scheme of the requests URL doesnt support CORS/giu,
    { step: 'network', variant: 'scheme' },
  ),
];
