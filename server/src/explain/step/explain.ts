import { engineNotes } from '../../cors/engine-verdicts';
import { explainStep } from './explain-step';
import { preflightNeed } from '../../cors/preflight-needed';
import { enumerate, quoted } from '../../text/quoted';
import { sentRequest, type ResponseOrFailure, type CorsRequest } from '../../cors/request';
import { stepSources, type Step, type StepName } from '../../cors/step';
import type { StepExplanation, StepFacts } from './step-facts';
import type { Trace } from '../../cors/trace';

export interface Explanation {
  /** One sentence: what browsers do. */
  readonly verdict: string;
  /** Every failing step, the deciding one first. */
  readonly failures: readonly (StepExplanation & {
    readonly step: StepName;
    /** The address of the clause. */
    readonly source: string;
  })[];
  /** Complete sentences: where engines differ, and obstacles outside CORS. */
  readonly notes: readonly string[];
}

/** Explains a trace. `request` and `response` are those that were traced. */
export function explainTrace(trace: Trace, request: CorsRequest, response: ResponseOrFailure): Explanation {
  const failures = trace.steps
    .filter((step) => step.verdict === 'fail' && !told(step, trace.steps))
    .map((step) => ({
      step: step.step,
      source: stepSources[step.step],
      ...explainStep(stepFactsOf(step, request, response)),
    }));
  return {
    verdict: verdictOf(trace, request),
    failures,
    // If nothing is sent, nothing can block it.
    notes:
      trace.failingStep === 'request-forbidden-method' ? [] : [...engineNotes(trace.engines), ...trace.notes],
  };
}

/** The whole explanation in one paragraph: verdict, reasons with remedies, notes. */
export const explanationText = ({ verdict, failures, notes }: Explanation): string =>
  [verdict, ...failures.flatMap(({ reason, remedy }) => [reason, remedy]), ...notes].join(' ');

/**
 * An unlisted `Authorization` fails twice; the later step names all headers, so the earlier one is omitted then.
 */
const told = (step: Step, steps: readonly Step[]): boolean =>
  step.step === 'preflight.7.6-authorization' &&
  steps.some(
    (other) => other.step === 'preflight.7.7-header' && other.names?.includes('authorization') === true,
  );

/** The facts of a failing step in a trace. */
export const stepFactsOf = (step: Step, request: CorsRequest, response: ResponseOrFailure): StepFacts => ({
  ...step,
  url: request.url,
  origin: request.origin,
  method: sentRequest(request).method,
  status: 'status' in response ? response.status : undefined,
});

function verdictOf(trace: Trace, request: CorsRequest): string {
  const origin = quoted(request.origin);
  const page = request.origin === 'null' ? `page with the origin ${origin}` : `page of ${origin}`;
  const method = quoted(sentRequest(request).method);
  const url = quoted(request.url);
  if (trace.failingStep === 'network') return `A ${page} gets no response from ${url}.`;
  if (trace.failingStep === 'request-forbidden-method')
    return `Browsers send nothing to ${url} for a ${page}.`;
  if (trace.failingStep !== null) {
    const what =
      trace.kind === 'response' ? `block the response from ${url} for` : `block ${method} at ${url} for`;
    const agreed = Object.values(trace.engines).every(({ allowed }) => !allowed);
    return agreed
      ? `Browsers ${what} a ${page}; the deciding step is ${trace.failingStep}.`
      : `According to the Fetch Standard, browsers ${what} a ${page}; the deciding step is ${trace.failingStep}.`;
  }
  if (trace.kind === 'same-origin')
    return `The page and the API have the same origin, ${origin}, so CORS doesn’t apply.`;
  if (trace.kind === 'preflight')
    return `The preflight passes: browsers let a ${page} send ${asked(request)} to ${url}. The actual response must pass the CORS check too.`;
  return preflightNeed(request).needed
    ? `Browsers let a ${page} read the response of ${url}.`
    : `No preflight is needed for ${method}, and browsers let a ${page} read the response of ${url}.`;
}

function asked(request: CorsRequest): string {
  const need = preflightNeed(request);
  const names = need.needed ? need.headers : [];
  const method = quoted(sentRequest(request).method);
  return names.length === 0 ? method : `${method} with ${enumerate(names)}`;
}
