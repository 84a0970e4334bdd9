import { buildReport } from '../../server/src/probe/build-report';
import type { Report } from '../../server/src/probe/report';
import { plan, type PlanOptions } from '../../server/src/probe/run/plan';
import { runProbes } from '../../server/src/probe/run/run';
import { json } from '../../server/src/report/json';
import { githubReport } from '../../server/src/report/preflight/github';
import { junitReport } from '../../server/src/report/preflight/junit';
import { markdownReport } from '../../server/src/report/preflight/markdown';
import { sarifReport } from '../../server/src/report/preflight/sarif';
import { textReport } from '../../server/src/report/preflight/text';
import { configOf, documented, fakeNetwork } from './fake-network';

/** The file that is deployed. */
export const config = configOf(`[api]
cors_enabled = true
cors_origins = [
  "https://a.example",
]
cors_methods = ["GET", "PUT"]
cors_headers = ["X-API-Key"]
`);
export const key = 'sk-1234567890';

/** The report of a run against `reply`, by default against the documented server under `config`. */
export async function reportOf(
  more: Partial<PlanOptions> = {},
  reply: Parameters<typeof fakeNetwork>[0] = documented(config),
): Promise<Report> {
  const options: PlanOptions = {
    url: `http://127.0.0.1:8080/api/health?api_key=${key}`,
    config,
    methods: ['PUT'],
    headers: [['X-API-Key', key]],
    extent: 'single',
    probes: 'positive',
    realRequests: 'confirmed',
    connection: { timeoutMs: 1_000, tls: 'verify' },
    ...more,
  };
  const { transport } = fakeNetwork(reply);
  const signal = new AbortController().signal;
  const outcomes = await runProbes(plan(options), { config: options.config, transport, signal });
  const source = options.config && { path: 'conf/config.toml', config: options.config };
  return buildReport(outcomes, { url: options.url, tls: options.connection.tls, source });
}

export const formats = { githubReport, json, junitReport, markdownReport, sarifReport, textReport };
