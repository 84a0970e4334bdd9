import type { Config } from '../../config/config';
import { predict, type PredictedResponse, type Prediction } from '../../config/effective/predict';
import { preflightNeed } from '../../cors/preflight-needed';
import { sentRequest, type ResponseOrFailure } from '../../cors/request';
import { tracePreflight, traceResponse, type Trace } from '../../cors/trace';
import { compare, type Comparison } from '../expected/compare';
import type { Cancellation, ExchangeRequest, ExchangeResult, Transport } from '../exchange';
import type { Exchanged, Outcome, Verdict } from '../outcome';
import type { Probe } from './plan';
import { toCorsResponse } from '../expected/predicted-response';
import { preflightExchange, realExchange, withheld } from './real-request';
import type { Scenario } from './scenario';
import { missingKey, signsOf } from './signs';

export interface ProbeOptions {
  readonly config: Config | undefined;
  readonly transport: Transport;
  readonly signal: Cancellation;
}

/**
 * Acts like a browser: sends a preflight if one is needed, then the request itself if that is allowed. If a browser
 * needs no preflight and the request may not be sent, the OPTIONS request is sent anyway: better than no result.
 */
export async function runProbe(probe: Probe, { config, transport, signal }: ProbeOptions): Promise<Outcome> {
  const { scenario } = probe;
  const prediction = config && predict(config, predicted(scenario));
  const exchange = async (request: ExchangeRequest): Promise<Exchanged> => ({
    request,
    result: signal.aborted ? cancelled : await transport(request, signal),
  });
  const { needed } = preflightNeed(scenario);
  const reason = withheld(probe, needed);
  const asks = needed || reason !== undefined;
  const thrown = unsendable(scenario);
  const first =
    thrown === undefined ? await exchange(asks ? preflightExchange(probe) : realExchange(probe)) : undefined;
  const trace = thrown ?? (first && tracePreflight(scenario, responseOf(first.result)));
  const goesOn = needed && reason === undefined && trace?.allowed === true;
  const second = goesOn ? await exchange(realExchange(probe)) : undefined;
  const realTrace = second && traceResponse(scenario, responseOf(second.result));
  const [preflight, real] = asks ? [first, second] : [undefined, first];
  const expected = expectation(probe, prediction);
  // A negative origin must be refused even if the file allows any origin: then the file promises too much.
  const promised = probe.negative !== undefined && prediction?.grant === 'any' ? undefined : prediction;
  const question = { origin: scenario.origin, expected };
  return {
    probe,
    verdict: verdictOf(second ?? first, realTrace ?? trace, needed || !asks ? 'any' : 'success'),
    expected,
    preflight,
    real,
    trace,
    realTrace,
    prediction,
    differences: [
      ...differences(preflight, promised?.preflight, { ...question, part: 'preflight' }),
      ...differences(real, promised?.response, { ...question, part: 'response' }),
    ],
    signs: [...signs(scenario, preflight, 'preflight'), ...signs(scenario, real, 'response')],
    withheld: first !== undefined && !(needed && trace?.allowed === false) ? reason : undefined,
  };
}

/**
 * The judgment of a request for which `fetch()` throws. A browser then sends nothing, and neither does this tool.
 */
function unsendable(scenario: Scenario): Trace | undefined {
  const trace = tracePreflight(scenario, { failure: 'Nothing was sent.' });
  return trace.failingStep === 'request-forbidden-method' ? trace : undefined;
}

const cancelled: ExchangeResult = {
  ok: false,
  failure: { fault: 'cancelled', message: 'The run was cancelled before this exchange started.' },
};

const responseOf = (result: ExchangeResult): ResponseOrFailure =>
  result.ok ? result.response : { failure: result.failure.message };

/** Without a preflight, an unsuccessful response to OPTIONS says nothing about the request itself. */
function verdictOf(
  last: Exchanged | undefined,
  judged: Trace | undefined,
  telling: 'any' | 'success',
): Verdict {
  if (last === undefined) return 'refused';
  if (!last.result.ok) return last.result.failure.fault === 'cancelled' ? 'cancelled' : 'unreachable';
  const { status } = last.result.response;
  if (telling === 'success' && (status < 200 || status > 299)) return 'unchecked';
  return judged?.allowed === true ? 'allowed' : 'refused';
}

/** The request in the terms of the file. */
function predicted(scenario: Scenario) {
  const need = preflightNeed(scenario);
  return {
    origin: scenario.origin,
    method: sentRequest(scenario).method,
    path: scenario.url.replace(/^https?:\/\/[^/?#]*/iu, ''),
    requestHeaders: need.needed ? need.headers : [],
    credentials: scenario.credentials,
  };
}

/** A negative probe must be refused whatever the file says; for any other, the file decides if there is one. */
function expectation({ scenario, negative }: Probe, prediction: Prediction | undefined): Outcome['expected'] {
  if (negative !== undefined) return 'refused';
  if (prediction === undefined) return 'allowed';
  const question = tracePreflight(
    scenario,
    toCorsResponse(preflightNeed(scenario).needed ? prediction.preflight : prediction.response),
  );
  return question.allowed ? 'allowed' : 'refused';
}

const differences = (
  exchanged: Exchanged | undefined,
  promised: PredictedResponse | undefined,
  comparison: Comparison,
) =>
  exchanged?.result.ok === true && promised !== undefined
    ? compare(promised, exchanged.result.response, comparison)
    : [];

function signs(scenario: Scenario, exchanged: Exchanged | undefined, part: 'preflight' | 'response') {
  const result = exchanged?.result;
  if (result === undefined) return [];
  const { unsent = [] } = result;
  const status = result.ok ? result.response.status : undefined;
  return [
    ...(unsent.length === 0 ? [] : [missingKey(unsent, status)]),
    ...(result.ok ? signsOf(scenario, result.response, part) : []),
  ];
}
