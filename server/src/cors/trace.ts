import { nearbyObstacles } from './url/address-space';
import { isBadPort } from './url/bad-port';
import { corsCheck } from './check';
import { engineVerdicts, type EngineVerdicts } from './engine-verdicts';
import { exposeStep } from './headers/exposed-headers';
import { isForbiddenMethod, isMethod } from './method';
import { originParts } from './url/origin';
import { parseUrl } from './url/parse-url';
import { preflightNeed } from './preflight-needed';
import { isRedirect, preflightSteps } from './preflight-steps';
import {
  invalidHeader,
  sentRequest,
  type ResponseOrFailure,
  type CorsRequest,
  type CorsResponse,
} from './request';
import { stepNames, type Step, type StepName } from './step';

export interface Trace {
  /**
   * `preflight`: a preflight response was judged. `response`: the actual response was judged, which takes only the
   * CORS check. `same-origin`: CORS does not apply.
   */
  readonly kind: 'preflight' | 'response' | 'same-origin';
  /** The Standard's verdict; `engines` has the differences between engines. */
  readonly allowed: boolean;
  /** The first failure in the Standard's order. */
  readonly failingStep: StepName | null;
  /** All steps in the Standard's order, including those after the first failure. */
  readonly steps: readonly Step[];
  readonly engines: EngineVerdicts;
  /** Complete sentences about obstacles outside CORS. */
  readonly notes: readonly string[];
}

const preflightNames: readonly StepName[] = stepNames.filter(
  (name) => name.startsWith('preflight.') || name === 'cache',
);
const checkNames: readonly StepName[] = stepNames.filter((name) => name.startsWith('cors-check.'));

/**
 * Judges `response` as a browser does: as a preflight response, or as the actual response if `request` needs no
 * preflight. https://fetch.spec.whatwg.org/#cors-preflight-fetch. Total.
 */
export function tracePreflight(request: CorsRequest, response: ResponseOrFailure): Trace {
  const sent = sentRequest(request);
  const need = preflightNeed(request);
  const kind = need.needed ? 'preflight' : need.because === 'same-origin' ? 'same-origin' : 'response';
  const judged = (received: CorsResponse): readonly Step[] =>
    kind === 'preflight'
      ? [...corsCheck(sent, received), ...preflightSteps(sent, received)]
      : kind === 'response'
        ? [...corsCheck(sent, received), ...unneeded(preflightNames, 'no preflight is needed')]
        : unneeded([...checkNames, ...preflightNames], 'page and API have the same origin');
  return traceOf(request, response, kind, judged, [...checkNames, ...preflightNames]);
}

/**
 * Judges the actual response, with or without a preflight before it: the CORS check at any status, then what a
 * script may read. https://fetch.spec.whatwg.org/#http-fetch step 4.2, https://fetch.spec.whatwg.org/#main-fetch
 */
export function traceResponse(request: CorsRequest, response: ResponseOrFailure): Trace {
  const sent = sentRequest(request);
  const need = preflightNeed(request);
  if (!need.needed && need.because === 'same-origin') return tracePreflight(request, response);
  const judged = (received: CorsResponse): readonly Step[] => [
    ...corsCheck(sent, received),
    exposeStep(sent, received),
  ];
  return traceOf(request, response, 'response', judged, [...checkNames, 'response.expose']);
}

function traceOf(
  request: CorsRequest,
  response: ResponseOrFailure,
  kind: Trace['kind'],
  judged: (response: CorsResponse) => readonly Step[],
  names: readonly StepName[],
): Trace {
  const before = requestStep(request);
  const network = networkStep(request, response);
  const steps =
    before.verdict === 'fail'
      ? [before, ...unneeded(['network', ...names], 'nothing is sent')]
      : 'failure' in response || network.verdict === 'fail'
        ? [before, network, ...unneeded(names, 'no response')]
        : [before, network, ...judged(response)];
  const failingStep = steps.find(({ verdict }) => verdict === 'fail')?.step ?? null;
  return {
    kind,
    allowed: failingStep === null,
    failingStep,
    steps,
    engines: engineVerdicts(request, response, kind, steps),
    notes: [...nearbyObstacles(request.origin, request.url), ...redirectNote(kind, response)],
  };
}

/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
const redirectNote = (kind: Trace['kind'], response: ResponseOrFailure): readonly string[] =>
  kind === 'response' && 'status' in response && isRedirect(response)
    ? ['The response is a redirect. Browsers follow it, and the response there must pass the CORS check too.']
    : [];

const unneeded = (names: readonly StepName[], why: string): readonly Step[] =>
  names.map((step) => ({ step, verdict: 'not-applicable', seen: why, expected: 'nothing' }));

/** The cases in which `fetch()` throws before anything is sent: https://fetch.spec.whatwg.org/#dom-request */
function requestStep({ method, headers, url }: CorsRequest): Step {
  const step = {
    step: 'request-forbidden-method',
    seen: method,
    expected: 'not CONNECT, TRACE or TRACK',
  } as const;
  if (!isMethod(method))
    return { ...step, verdict: 'fail', variant: 'invalid-method', expected: 'the name of a method' };
  if (isForbiddenMethod(method)) return { ...step, verdict: 'fail', variant: 'forbidden-method' };
  const header = invalidHeader(headers)?.[0];
  if (header !== undefined)
    return {
      ...step,
      verdict: 'fail',
      variant: 'invalid-header',
      seen: header,
      value: header,
      expected: 'a valid HTTP header name and value',
    };
  // A user name or a password alone is enough.
  const { username = '', password = '' } = parseUrl(url) ?? {};
  if (username !== '' || password !== '')
    return {
      ...step,
      verdict: 'fail',
      variant: 'url-credentials',
      seen: url,
      value: url,
      expected: 'a URL without user and password',
    };
  return { ...step, verdict: 'pass' };
}

function networkStep({ url }: CorsRequest, response: ResponseOrFailure): Step {
  const step = { step: 'network', expected: 'a response to the request' } as const;
  const scheme = parseUrl(url)?.protocol;
  if (scheme !== undefined && scheme !== 'http:' && scheme !== 'https:')
    return { ...step, verdict: 'fail', variant: 'scheme', seen: url, value: url, expected: 'http or https' };
  const port = originParts(url)?.port;
  // Browsers refuse to connect to the port, whatever the server would respond.
  if (port !== undefined && isBadPort(port))
    return {
      ...step,
      verdict: 'fail',
      variant: 'bad-port',
      seen: String(port),
      value: String(port),
      expected: 'a port that browsers connect to',
    };
  if ('failure' in response)
    return {
      ...step,
      verdict: 'fail',
      variant: 'no-response',
      seen: response.failure,
      value: response.failure,
    };
  return { ...step, verdict: 'pass', seen: `status ${response.status}` };
}
