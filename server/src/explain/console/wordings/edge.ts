import { headerFacts, type Wording } from './wording';
import type { StepFacts } from '../../step/step-facts';

const wording = (find: RegExp, means: (...groups: readonly string[]) => StepFacts): Wording => ({
  engine: null,
  find,
  means: (groups) => means(...groups),
});

/** What Internet Explorer and Edge printed before Edge was based on Chromium, with and without their numbers. */
export const edgeWordings: readonly Wording[] = [
  wording(
    /Origin (\S{1,2000}) (?:was )?not found in (?:the )?Access-Control-Allow-Origin (?:response )?header|The origin (\S{1,2000}) did not find \S{1,2000} in the Access-Control-Allow-Origin/giu,
    (one = '', other = '') => ({ step: 'cors-check.2', origin: one || other }),
  ),
  wording(
    /No Access-Control-Allow-Origin header was found|Access-Control-Allow-Origin header was not found/giu,
    () => ({
      step: 'cors-check.2',
    }),
  ),
  wording(
    /Request header (\S{1,200}) was not (?:present|found) in the Access-Control-Allow-Headers/giu,
    (name = '') => headerFacts(name),
  ),
  wording(
    /Request method (\S{1,200}) was not (?:present|found) in the Access-Control-Allow-Methods/giu,
    (method = '') => ({ step: 'preflight.7.5-method', method, names: [method] }),
  ),
  wording(/Credentials flag was set(?: to true)?, but Access-Control-Allow-Credentials was not/giu, () => ({
    step: 'cors-check.8',
  })),
  wording(/Multiple Access-Control-Allow-Origin headers are not allowed/giu, () => ({
    step: 'cors-check.4',
    variant: 'several',
    doubled: true,
  })),
  wording(/Multiple Access-Control-Allow-Credentials headers are not allowed/giu, () => ({
    step: 'cors-check.8',
    value: 'true, true',
  })),
  wording(
    /(?:Redirects are not allowed for CORS preflight requests?|Redirect was blocked for CORS request)/giu,
    () => ({ step: 'preflight.7-status', variant: 'redirect' }),
  ),
  wording(
    /specified an Access-Control-Allow-Origin of \* but the credentials flag|Access-Control-Allow-Origin: \* is not allowed when (?:the )?credentials flag/giu,
    () => ({ step: 'cors-check.4', variant: 'wildcard', value: '*' }),
  ),
  {
    engine: null,
    find: /does not have the following capabilities: (?:privateNetworkClientServer|internetClient\w*)/giu,
    means: () => ({
      step: null,
      reason:
        'Internet Explorer and old versions of Edge keep apps and protected pages from the local network.',
      remedy:
        'Put the site in the zone of the local intranet, or use a current browser. Nothing in config.toml causes or fixes this.',
      options: [],
    }),
  },
];
