import { explainTrace, type Explanation } from '../explain/step/explain';
import type { Step } from '../cors/step';
import type { Trace } from '../cors/trace';
import { causesOf } from './causes';
import { curlCommand } from './snippets/curl';
import { fetchSnippet } from './snippets/fetch-snippet';
import { headlineOf, remarksOf } from './headline';
import { isAsExpected, type Exchanged, type Outcome } from './outcome';
import { explainPrediction } from './expected/predicted-refusal';
import type { LeftOut } from './run/page-origins';
import { preflightExchange, realExchange } from './run/real-request';
import { redactAll, redactHeaders, redactRequestHeaders, secretsOf } from '../secrets/redact';
import { redactText, redactUrl } from '../secrets/redact-url';
import { secretForms } from '../secrets/secret-forms';
import type { Location } from '../text/location';
import { summarize, type Report } from './report';
import type { ExchangeReport, ResultReport, StepReport } from './result-report';
import { locate, type SourceText } from './source-text';
import { originDecision } from '../config/effective/origin-decision';

export interface ReportOptions {
  readonly url: string;
  readonly tls: 'verify' | 'insecure';
  /** Secrets beside those that the names of headers give away, such as values from the environment. */
  readonly secrets?: readonly string[];
  /** The file the expectations come from, if any. */
  readonly source: SourceText | undefined;
  /** Entries of the file that the run could not ask for. */
  readonly leftOut?: readonly LeftOut[];
}

/** A run as plain data. The requests' secrets are removed, including where a response repeats them. */
export function buildReport(
  outcomes: readonly Outcome[],
  { url, tls, source, secrets: more = [], leftOut = [] }: ReportOptions,
): Report {
  const assumptions = outcomes.flatMap(({ prediction }) => prediction?.assumptions ?? []);
  const report: Report = {
    url,
    config: source?.path ?? null,
    tls,
    summary: summarize(outcomes),
    assumptions: [...new Set(assumptions.map(({ text }) => text))],
    leftOut: leftOut.map(({ item, reason }) => ({
      reason,
      location: source === undefined ? null : locate(source, item.span),
    })),
    results: outcomes.map((outcome) => resultReport(outcome, source)),
  };
  const found = outcomes.flatMap(({ probe: { scenario, invented } }) =>
    secretsOf(
      scenario.url,
      scenario.headers.filter(([name]) => !invented.includes(name)),
    ),
  );
  return redactAll(
    { ...report, url: redactUrl(url) },
    {
      secrets: [...new Set([...secretForms(more), ...found])].sort((one, other) => other.length - one.length),
      urls: [...new Set([url, ...outcomes.map(({ probe }) => probe.scenario.url)])],
    },
  );
}

function resultReport(outcome: Outcome, source: SourceText | undefined): ResultReport {
  const { probe, trace, realTrace, preflight, real, verdict, expected } = outcome;
  const { scenario, negative } = probe;
  const told = explanation(outcome);
  return {
    id: redactText(probe.id.replaceAll(pathOf(scenario.url), redactUrl)),
    url: redactUrl(scenario.url),
    origin: scenario.origin,
    method: scenario.method,
    headers: redactRequestHeaders(scenario.headers, probe.invented),
    credentials: scenario.credentials,
    kind: negative?.kind ?? 'positive',
    expected,
    verdict,
    asExpected: isAsExpected(outcome),
    headline: headlineOf(outcome, told),
    remarks: remarksOf(outcome, told),
    causes: causesOf(outcome),
    failingStep: (realTrace ?? trace)?.failingStep ?? null,
    steps: stepReports(trace),
    responseSteps: stepReports(realTrace),
    failures: failureReports(outcome, told),
    exchanges: [
      ...(preflight === undefined ? [] : [exchangeReport('Preflight', preflight)]),
      ...(real === undefined ? [] : [exchangeReport('Request', real)]),
    ],
    differences: outcome.differences.map(({ by, expected: promised, actual, ...rest }) => ({
      ...rest,
      expected: promised ?? null,
      actual: actual ?? null,
      option: by === undefined || by.kind === 'default' ? null : by.entry.name,
      location:
        by === undefined || by.kind === 'default' || source === undefined ? null : locate(source, by.span),
    })),
    signs: outcome.signs,
    location: source === undefined ? null : originLocation(outcome, source),
    curl: {
      preflight:
        preflight !== undefined || trace?.kind === 'preflight' ? curlCommand(preflightExchange(probe)) : null,
      request: curlCommand(realExchange({ ...probe, invented: [] }), probe.invented),
    },
    fetch: fetchSnippet(scenario, probe.invented),
  };
}

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/iu, '');

/** Reports the real response where it was judged, else the preflight. */
function explanation(outcome: Outcome): Explanation | undefined {
  const { probe, trace, realTrace, preflight, real, prediction, expected, verdict } = outcome;
  const judged = realTrace ?? trace;
  const exchanged = realTrace === undefined ? (preflight ?? real) : real;
  if (judged === undefined) return undefined;
  const result = exchanged?.result;
  const response =
    result?.ok === true ? result.response : { failure: result?.failure.message ?? 'Nothing was sent.' };
  // Refused as the file says: the advice is about the file and uses its content.
  if (prediction !== undefined && expected === 'refused' && verdict === 'refused' && 'status' in response)
    return explainPrediction(judged, probe.scenario, response, prediction).explanation;
  return explainTrace(judged, probe.scenario, response);
}

/** Advice to change the file would be wrong where the file already says what is wanted. */
function failureReports(outcome: Outcome, told: Explanation | undefined): ResultReport['failures'] {
  const { prediction, expected, verdict, probe } = outcome;
  // There was a response, but how browsers treat it is not known: the headline says everything.
  if (isTooLarge(outcome.real ?? outcome.preflight)) return [];
  // A foreign origin that was rightly refused needs no fix.
  if (probe.negative !== undefined && verdict === 'refused') return [];
  const promised = prediction !== undefined && expected === 'allowed' && verdict === 'refused';
  return (told?.failures ?? []).map((failure) =>
    promised && failure.options.length > 0
      ? {
          ...failure,
          remedy:
            'The file already allows it: deploy it, restart the server, and check every proxy on the way.',
        }
      : failure,
  );
}

const isTooLarge = (exchanged: Exchanged | undefined): boolean =>
  exchanged?.result.ok === false && exchanged.result.failure.fault === 'headers-too-large';

const stepReports = (trace: Trace | undefined): readonly StepReport[] =>
  (trace?.steps ?? []).map(({ step, verdict, seen, expected }: Step) => ({ step, verdict, seen, expected }));

function exchangeReport(title: ExchangeReport['title'], { request, result }: Exchanged): ExchangeReport {
  const { method, url } = request;
  const headers = request.headers.filter(([name]) => result.unsent?.includes(name) !== true);
  const asked = { title, method, url: redactUrl(url), requestHeaders: redactRequestHeaders(headers) };
  if (!result.ok) {
    const { fault, message, code } = result.failure;
    return { ...asked, response: null, failure: { fault, message, code: code ?? null } };
  }
  const { status, statusText, durationMs, body, bodyTruncated, unfinished } = result.response;
  return {
    ...asked,
    failure: null,
    response: {
      status,
      statusText,
      headers: redactHeaders(result.response.headers),
      durationMs: Math.round(durationMs),
      bodyCharacters: body.length,
      bodyTruncated,
      unfinished: unfinished ?? null,
    },
  };
}

function originLocation({ probe, prediction }: Outcome, source: SourceText): Location | null {
  const by = prediction && originDecision(prediction.policy, probe.scenario.origin);
  return by === undefined || by.kind === 'default' ? null : locate(source, by.span);
}
