import { headerFacts, type Wording } from './wording';
import type { StepFacts } from '../../step/step-facts';

const wording = (find: RegExp, means: (...groups: readonly string[]) => StepFacts): Wording => ({
  engine: null,
  find,
  means: (groups) => means(...groups),
});

/** What Internet Explorer and Edge printed before Edge became a Chromium, with and without their numbers. */
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
];
