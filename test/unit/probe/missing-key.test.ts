import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildReport } from '../../../server/src/probe/build-report';
import type { ExchangeRequest, Transport } from '../../../server/src/probe/exchange';
import { plan } from '../../../server/src/probe/run/plan';
import { runProbes } from '../../../server/src/probe/run/run';
import { preflightResult } from '../../../server/src/features/reports/preflight-result';
import { markdownReport } from '../../../server/src/report/preflight/markdown';
import { configOf, documented, fakeNetwork } from '../../support/fake-network';

const config = configOf(`[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_headers = ["X-API-Key", "Authorization"]
`);
const isKey = ([name]: readonly [string, string]): boolean => /^(?:x-api-key|authorization)$/iu.test(name);

describe('a preflight without a stored API key', () => {
  it('is reported with the headers that were sent, and says which were not', async () => {
    const network = fakeNetwork(documented(config));
    const sent: ExchangeRequest[] = [];
    const keyless: Transport = async (request, signal) => {
      const without = { ...request, headers: request.headers.filter((header) => !isKey(header)) };
      sent.push(without);
      const unsent = request.headers.filter(isKey).map(([name]) => name);
      return { ...(await network.transport(without, signal)), ...(unsent.length > 0 && { unsent }) };
    };
    const probes = plan({
      url: 'http://127.0.0.1:8080',
      config,
      extent: 'single',
      probes: 'positive',
      realRequests: 'reading',
      connection: { timeoutMs: 1_000, tls: 'verify' },
      headers: [
        ['X-API-Key', '$LICENSE_MONITOR_API_KEY'],
        ['Authorization', 'ApiKey $LICENSE_MONITOR_API_KEY'],
      ],
    });
    const outcomes = await runProbes(probes, {
      config,
      transport: keyless,
      signal: new AbortController().signal,
    });
    const report = buildReport(outcomes, { url: 'http://127.0.0.1:8080', tls: 'verify', source: undefined });
    const [result] = report.results;
    assert.deepEqual(
      result?.exchanges.map(({ requestHeaders }) => requestHeaders),
      sent.map(({ headers }) => headers),
    );
    const told = result.signs.find(({ id }) => id === 'no-key')?.message ?? '';
    assert.match(told, /`X-API-Key` and `Authorization` were not sent/u);
    assert.match(markdownReport(report), /No API key is stored for this server/u);
    assert.doesNotMatch(markdownReport(report), /\\\*/u);
    const { markdown, links } = preflightResult(report, 'file:///conf/config.toml');
    const [, at] = /No API key is stored.*\]\(goto\/(\d+)\)$/mu.exec(markdown) ?? [];
    assert.deepEqual(links[Number(at)], { action: 'set-api-key' });
  });
});
