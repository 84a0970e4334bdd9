import type { Step } from '../cors/step';
import type { Trace } from '../cors/trace';
import { causesOf } from './causes';
import { curlCommand } from './snippets/curl';
import { fetchSnippet } from './snippets/fetch-snippet';
import { explanationOf, failuresOf } from './advice';
import { headlineOf, remarksOf } from './headline';
import { isAsExpected, type Exchanged, type Outcome } from './outcome';
import type { LeftOut } from './run/page-origins';
import { preflightExchange, realExchange } from './run/real-request';
import { redactAll, redactHeaders, redactRequestHeaders, secretsOf } from '../secrets/redact';
import { redactText, redactUrl } from '../secrets/redact-url';
import { secretForms } from '../secrets/secret-forms';
import type { Location } from '../text/location';
import { summarize, type Report } from './report';
import type { ExchangeReport, ResultReport, StepReport } from './result-report';
import { locate, type SourceText } from './source-text';
import { respelling } from './remedy/respelling';
import { originDecision } from '../config/effective/origin-decision';

export interface ReportOptions {
  readonly url: string;
  readonly tls: 'verify' | 'insecure';
  /** Secrets beyond those that header names reveal, such as values from the environment. */
  readonly secrets?: readonly string[];
  /** The file that the expectations come from, if any. */
  readonly source: SourceText | undefined;
  /** Entries of the file that the run could not ask for. */
  readonly leftOut?: readonly LeftOut[];
}

/** A run as plain data, without the requests' secrets, even if a response repeats them. */
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
  const told = explanationOf(outcome, source);
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
    failures: failuresOf(outcome, told),
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

/** The entry that decides on the origin, or the one that was meant for it. */
function originLocation({ probe, prediction }: Outcome, source: SourceText): Location | null {
  if (prediction === undefined) return null;
  const { origin } = probe.scenario;
  const by = originDecision(prediction.policy, origin);
  const { items, value } = prediction.policy.origins;
  const alike = value.includes(origin)
    ? undefined
    : items.find((item) => respelling(item.value, origin, '') !== undefined);
  if (alike !== undefined) return locate(source, alike.span);
  return by.kind === 'default' ? null : locate(source, by.span);
}
