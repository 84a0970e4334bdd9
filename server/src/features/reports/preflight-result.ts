import { shortMessage } from '../../report/preflight/words';
import type { Report } from '../../probe/report';
import { markdownReport } from '../../report/preflight/markdown';
import type { ResultReport } from '../../probe/result-report';
import { createPageLinks } from './page-links';
import type { PreflightResult, PreflightRunResult } from '../../protocol';

/** A run as our client shows it: the page, and every result with its place in the file at `uri`. */
export function preflightResult(report: Report, uri: string): PreflightRunResult {
  const { links, targetOf } = createPageLinks();
  const markdown = markdownReport(report, {
    link: ({ start, end }, action) => targetOf({ action, uri, range: { start, end } }),
    act: (action) => targetOf({ action }),
  });
  return { markdown, links, summary: report.summary.text, results: report.results.map(one) };
}

function one(result: ResultReport): PreflightResult {
  const { id, url, origin, method, kind, verdict, asExpected, location, curl, fetch, exchanges } = result;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '');
  const milliseconds = exchanges.map(({ response }) => response?.durationMs ?? 0);
  return {
    id,
    path,
    origin,
    method,
    kind,
    verdict,
    asExpected,
    message: shortMessage(result),
    causes: result.causes,
    fault: verdict === 'unreachable' ? (exchanges.at(-1)?.failure?.fault ?? null) : null,
    range: location === null ? null : { start: location.start, end: location.end },
    durationMs: milliseconds.reduce((sum, each) => sum + each, 0),
    curl,
    fetch,
  };
}
