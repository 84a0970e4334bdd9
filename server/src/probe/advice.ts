import type { Step } from '../cors/step';
import type { Trace } from '../cors/trace';
import { explainTrace, stepFactsOf, type Explanation } from '../explain/step/explain';
import { explainPrediction } from './expected/predicted-refusal';
import type { Exchanged, Outcome } from './outcome';
import { fileRemedy } from './remedy/file-remedy';
import type { SourceText } from './source-text';

/** Explains the real response where it was judged, else the preflight; undefined where nothing was. */
export function explanationOf(outcome: Outcome, source: SourceText | undefined): Explanation | undefined {
  const { probe, prediction, expected, verdict } = outcome;
  const judged = judgedTrace(outcome);
  if (judged === undefined) return undefined;
  const result = judgedExchange(outcome)?.result;
  const response =
    result?.ok === true ? result.response : { failure: result?.failure.message ?? 'Nothing was sent.' };
  if (verdict !== 'refused' || prediction === undefined || source === undefined || !('status' in response))
    return explainTrace(judged, probe.scenario, response);
  const remedyFor = fileRemedy(source.config);
  if (expected === 'refused')
    return explainPrediction(judged, probe.scenario, response, prediction, remedyFor).explanation;
  return promised(explainTrace(judged, probe.scenario, response), judged, (step) =>
    remedyFor(stepFactsOf(step, probe.scenario, response)),
  );
}

/** Advice to change the file would be wrong where the file already says what is wanted. */
const promised = (
  told: Explanation,
  { steps }: Trace,
  remedyFor: (step: Step) => string | undefined,
): Explanation => ({
  ...told,
  failures: told.failures.map((failure) => {
    const step = steps.find((each) => each.step === failure.step);
    if (failure.options.length === 0 || step === undefined) return failure;
    const remedy =
      remedyFor(step) ??
      'The file already allows it: deploy it, restart the server, and check every proxy on the way.';
    return { ...failure, remedy };
  }),
});

/** The failures that are worth advice. Where another program responded, the file is not the cause. */
export function failuresOf(outcome: Outcome, told: Explanation | undefined): Explanation['failures'] {
  const { probe, verdict } = outcome;
  // There was a response, but how browsers treat it is not known: the headline says everything.
  const last = (outcome.real ?? outcome.preflight)?.result;
  if (last?.ok === false && last.failure.fault === 'headers-too-large') return [];
  // A foreign origin that was rightly refused needs no fix.
  if (probe.negative !== undefined && verdict === 'refused') return [];
  const failures = told?.failures ?? [];
  return isElsewhere(outcome) ? failures.filter(({ options }) => options.length === 0) : failures;
}

/** Whether something other than the CORS code of License Monitor responded. */
function isElsewhere(outcome: Outcome): boolean {
  if (
    judgedTrace(outcome)?.steps.some(
      ({ step, verdict }) => step === 'preflight.7-status' && verdict === 'fail',
    )
  )
    return true;
  const result = judgedExchange(outcome)?.result;
  if (result?.ok !== true) return false;
  const { status } = result.response;
  return (status >= 300 && status <= 399) || status >= 500;
}

const judgedTrace = ({ trace, realTrace }: Outcome): Trace | undefined => realTrace ?? trace;

const judgedExchange = ({ realTrace, preflight, real }: Outcome): Exchanged | undefined =>
  realTrace === undefined ? (preflight ?? real) : real;
