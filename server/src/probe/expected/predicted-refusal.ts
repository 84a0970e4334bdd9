import type { DecidedBy } from '../../config/effective/in-effect';
import { originDecision } from '../../config/effective/origin-decision';
import type { Policy } from '../../config/effective/policy';
import type { Prediction } from '../../config/effective/predict';
import type { Remedy } from '../../explain/console/explanation';
import { explainTrace, stepFactsOf, type Explanation } from '../../explain/step/explain';
import { quoted } from '../../text/quoted';
import type { CorsRequest, CorsResponse } from '../../cors/request';
import type { StepName } from '../../cors/step';
import { tracePreflight, type Trace } from '../../cors/trace';

export interface PredictedRefusal {
  readonly explanation: Explanation;
  /** Steps that fail only because the origin gets no CORS headers. */
  readonly following: readonly StepName[];
  /** The option that controls the deciding step. */
  readonly option: string | undefined;
  readonly by: DecidedBy | undefined;
}

/** Why the file refuses a request, with advice that it doesn't follow already, and the place that decides. */
export function explainPrediction(
  trace: Trace,
  request: CorsRequest,
  response: CorsResponse,
  prediction: Prediction,
  remedyFor: Remedy,
): PredictedRefusal {
  const told = explainTrace(trace, request, response);
  const { policy } = prediction;
  const fitted = (steps: Trace['steps'], answer: CorsResponse) => (failure: Failure) => {
    const known = aware(failure, request, policy);
    const step = steps.find((each) => each.step === failure.step);
    const remedy = step && remedyFor(stepFactsOf(step, request, answer));
    return remedy === undefined ? known : { ...known, remedy };
  };
  const decision = decisionOf(trace.failingStep, policy, request.origin);
  if (trace.failingStep !== 'cors-check.2')
    return {
      explanation: { ...told, failures: told.failures.map(fitted(trace.steps, response)) },
      following: [],
      ...decision,
    };
  // A step that would fail even if the origin were allowed has its own cause; the others are consequences.
  const allowed = grantingResponse(policy, request.origin);
  const grantedTrace = tracePreflight(request, allowed);
  const granted = explainTrace(grantedTrace, request, allowed);
  const [first, ...later] = told.failures;
  const own = granted.failures
    .filter(({ step }) => later.some((failure) => failure.step === step))
    .map(fitted(grantedTrace.steps, allowed));
  const steps = trace.steps.filter(({ step, verdict }) => verdict === 'fail' && step !== 'cors-check.2');
  const following = steps.map(({ step }) => step).filter((step) => !own.some((one) => one.step === step));
  return {
    explanation: {
      ...told,
      failures: first === undefined ? own : [fitted(trace.steps, response)(first), ...own],
      notes: [
        ...(following.length === 0
          ? []
          : [
              `The later step${following.length === 1 ? '' : 's'} ${following.join(', ')} fail${following.length === 1 ? 's' : ''} only because the response has no CORS header.`,
            ]),
        ...told.notes,
      ],
    },
    following,
    ...decision,
  };
}

/** What the server responds to an origin that this policy lists. */
const grantingResponse = ({ methods, headers, credentials }: Policy, origin: string): CorsResponse => ({
  status: 204,
  headers: [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', methods.value.join(', ')],
    ['Access-Control-Allow-Headers', headers.value.join(', ')],
    ...(credentials.value ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
  ],
});

type Failure = Explanation['failures'][number];

function aware(failure: Failure, { origin }: CorsRequest, policy: Policy): Failure {
  if (failure.step === 'cors-check.2') return awareOfOrigin(failure, origin, policy);
  if (failure.step !== 'cors-check.4' || !policy.anyOrigin.value) return failure;
  if (!policy.origins.value.includes(origin)) return failure;
  return {
    ...failure,
    remedy: `Send the request without credentials, or set \`cors_allow_any_origin = false\`: \`cors_origins\` already names ${quoted(origin)}.`,
    options: ['cors_allow_any_origin'],
  };
}

function awareOfOrigin(failure: Failure, origin: string, policy: Policy): Failure {
  const { enabled, origins, override } = policy;
  const listed = policy.anyOrigin.value || origins.value.includes(origin);
  const enable = enabled.value ? '' : 'Set `cors_enabled = true`. ';
  // Every sandboxed frame has the origin `null`, so the advice is never to list it.
  if (origin === 'null')
    return { ...failure, remedy: failure.remedy.replace(/^Set `cors_enabled = true`\. /u, enable) };
  const holder = origins.by.kind === 'default' ? undefined : origins.by.table;
  const where =
    holder?.kind === 'override'
      ? ` in \`[api.cors_overrides."${holder.path ?? ''}"]\`, whose list holds on this path in place of that of \`[api]\``
      : override === undefined
        ? ''
        : ', or to a list of the override for this path';
  const add = listed ? '' : `Add ${quoted(origin)} to \`cors_origins\`${where}.`;
  return {
    ...failure,
    remedy: `${enable}${add}`.trim(),
    options: [
      ...(listed ? [] : (['cors_origins'] as const)),
      ...(enabled.value ? [] : (['cors_enabled'] as const)),
    ],
  };
}

function decisionOf(
  step: StepName | null,
  policy: Policy,
  origin: string,
): Pick<PredictedRefusal, 'option' | 'by'> {
  switch (step) {
    case 'cors-check.2':
      return policy.enabled.value
        ? { option: 'cors_origins', by: originDecision(policy, origin) }
        : { option: 'cors_enabled', by: policy.enabled.by };
    case 'cors-check.4':
      return policy.anyOrigin.value
        ? { option: 'cors_allow_any_origin', by: policy.anyOrigin.by }
        : { option: 'cors_origins', by: originDecision(policy, origin) };
    case 'cors-check.8':
      return { option: 'cors_credentials', by: policy.credentials.by };
    case 'preflight.7.3-parse':
    case 'preflight.7.5-method':
      return { option: 'cors_methods', by: policy.methods.by };
    case 'preflight.7.6-authorization':
    case 'preflight.7.7-header':
      return { option: 'cors_headers', by: policy.headers.by };
    case null:
    case 'request-forbidden-method':
    case 'network':
    case 'cors-check.3':
    case 'preflight.7-status':
    case 'cache':
    case 'response.expose':
      return { option: undefined, by: undefined };
  }
}
