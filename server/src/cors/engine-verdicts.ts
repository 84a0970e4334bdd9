import { corsCheck } from './check';
import { isUnaskedInChromium } from './headers/chromium-safelist';
import { normalizeValue } from './headers/header-list';
import { engineNames, engines, type Engine } from './headers/max-age';
import { preflightNeed } from './preflight-needed';
import { isRedirect, preflightSteps } from './preflight-steps';
import { sentRequest, type ResponseOrFailure, type CorsRequest, type CorsResponse } from './request';
import type { Step, StepName } from './step';

interface EngineVerdict {
  readonly allowed: boolean;
  /** The step that the engine reports first; its order differs from the Standard's in places. */
  readonly failingStep: StepName | null;
  /** A clause for `engineNotes`, if the engine differs from the Standard in verdict or order. */
  readonly note?: string;
}

export type EngineVerdicts = Readonly<Record<Engine, EngineVerdict>>;

/**
 * What the three engines make of the same exchange. Measurements found only these differences from the Standard:
 * `Authorization` under `*` (two engines), and the headers that Chromium sends without asking.
 */
export function engineVerdicts(
  request: CorsRequest,
  response: ResponseOrFailure,
  kind: 'preflight' | 'response' | 'same-origin',
  steps: readonly Step[],
): EngineVerdicts {
  const failures = steps.filter(({ verdict }) => verdict === 'fail');
  const verdict = (engine: Engine): EngineVerdict =>
    kind !== 'preflight' || 'failure' in response || isEarly(failures[0])
      ? { allowed: failures.length === 0, failingStep: failures[0]?.step ?? null }
      : preflightVerdict(engine, request, response, failures);
  const [chromium, firefox, webkit] = [verdict('chromium'), verdict('firefox'), verdict('webkit')];
  return { chromium, firefox, webkit };
}

const isEarly = (step: Step | undefined): boolean =>
  step?.step === 'request-forbidden-method' || step?.step === 'network';

function preflightVerdict(
  engine: Engine,
  request: CorsRequest,
  response: CorsResponse,
  failures: readonly Step[],
): EngineVerdict {
  const asked = engine === 'chromium' ? asChromiumAsks(request) : undefined;
  const counted = asked === undefined ? failures : failuresOf(asked, response);
  // All three let `Authorization` pass under `*`; a missing name also fails in the next step.
  const kept = counted.filter(
    (step) => !(step.step === 'preflight.7.6-authorization' && step.variant === 'uncovered-wildcard'),
  );
  const first = statusComesFirst(engine, response)
    ? (kept.find(({ step }) => step === 'preflight.7-status') ?? kept[0])
    : kept[0];
  const failingStep = first?.step ?? null;
  const note = difference(failures[0]?.step ?? null, failingStep, kept.length < counted.length, engine);
  return { allowed: failingStep === null, failingStep, ...(note === undefined ? {} : { note }) };
}

/** WebKit checks the status first; the others do so only for a redirect. */
const statusComesFirst = (engine: Engine, response: CorsResponse): boolean =>
  engine === 'webkit' || isRedirect(response);

/** The request without the headers that Chromium sends without asking; undefined if it has none of them. */
function asChromiumAsks(request: CorsRequest): CorsRequest | undefined {
  const headers = request.headers.filter(
    ([name, value]) => !isUnaskedInChromium(name, normalizeValue(value)),
  );
  return headers.length === request.headers.length ? undefined : { ...request, headers };
}

function failuresOf(request: CorsRequest, response: CorsResponse): readonly Step[] {
  const sent = sentRequest(request);
  const steps = preflightNeed(request).needed ? preflightSteps(sent, response) : [];
  return [...corsCheck(sent, response), ...steps].filter(({ verdict }) => verdict === 'fail');
}

function difference(
  standard: StepName | null,
  own: StepName | null,
  waived: boolean,
  engine: Engine,
): string | undefined {
  if (own === standard) return undefined;
  if (own === 'preflight.7-status') return 'the status is checked before the headers';
  if (!waived) return 'client hints such as `Save-Data`, and `User-Agent`, need no preflight';
  return `\`*\` still covers \`Authorization\`${engine === 'firefox' ? ', with a warning in the console' : ''}`;
}

/** Complete sentences that say which engines differ from the Standard, and how. */
export function engineNotes(verdicts: EngineVerdicts): readonly string[] {
  const notes = new Set(engines.flatMap((engine) => verdicts[engine].note ?? []));
  return [...notes].map((note) => {
    const names = engines
      .filter((engine) => verdicts[engine].note === note)
      .map((engine) => engineNames[engine]);
    const last = names.pop() ?? '';
    return `In ${names.length === 0 ? last : `${names.join(', ')} and ${last}`} ${note}.`;
  });
}
