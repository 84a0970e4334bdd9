import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { startMockServer } from '../../server/src/cli/commands/mock-server';
import { configOfText, usualJudging } from '../../server/src/cli/files/config-file';
import { predict } from '../../server/src/config/effective/predict';
import { preflightNeed } from '../../server/src/cors/preflight-needed';
import { preflightRequest } from '../../server/src/cors/preflight-request';
import type { StepName } from '../../server/src/cors/step';
import type { CorsRequest, CorsResponse } from '../../server/src/cors/request';
import { tracePreflight, traceResponse } from '../../server/src/cors/trace';
import { explainConsole } from '../../server/src/explain/console/explain-console';
import { toCorsResponse } from '../../server/src/probe/expected/predicted-response';
import { openBrowserPage, openChromiumTab, type BrowserPage, type FetchCall } from './browser-page';
import { configurations } from './configurations';
import { exchanges, namedExchanges } from './exchanges';
import { openFirefoxTab } from './firefox-tab';
import { scriptedApi, type Question } from './scripted-api';
import { seed } from '../support/property';

const sample = <Value>(values: fc.Arbitrary<Value>, numRuns: number) => fc.sample(values, { numRuns });

const browsers = {
  chromium: {
    name: 'Chromium',
    open: openChromiumTab,
    departures: ['preflight.7.6-authorization', 'preflight.7.7-header'],
  },
  firefox: { name: 'Firefox', open: openFirefoxTab, departures: ['preflight.7.6-authorization'] },
} as const;
type Measured = keyof typeof browsers;

/** The evaluator's verdict for the whole exchange, by the Standard and as measured in an engine. */
function judged(engine: Measured, request: CorsRequest, preflight: CorsResponse, response: CorsResponse) {
  const { needed } = preflightNeed(request);
  const first = tracePreflight(request, needed ? preflight : response);
  const second = traceResponse(request, response);
  return {
    standard: first.allowed && second.allowed,
    allowed: first.engines[engine].allowed && second.engines[engine].allowed,
    failingStep: first.failingStep ?? second.failingStep,
    failing: [...(first.engines[engine].allowed ? second : first).steps]
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ step }) => step),
  };
}

for (const [engine, { name, open, departures: known }] of Object.entries(browsers) as [
  Measured,
  (typeof browsers)[Measured],
][])
  describe(`the evaluator and ${name} (seed ${seed})`, function () {
    this.timeout(240_000);
    let page: BrowserPage;

    before(async () => {
      page = await openBrowserPage(open);
    });
    after(async () => {
      await page.close();
    });

    it('agree on several hundred exchanges, and on the preflights that are sent', async () => {
      const script = [...namedExchanges(page.origin), ...sample(exchanges(page.origin), 600)];
      const api = await scriptedApi(script);
      const requests = script.map(({ method, headers, credentials }, at): CorsRequest => ({
        url: api.url(at),
        origin: page.origin,
        method,
        headers,
        credentials,
      }));
      const verdicts = await page.fetchAll(requests).finally(api.close);
      const differences: unknown[] = [];
      const departures: (string | null)[] = [];
      for (const [at, request] of requests.entries()) {
        const { preflight, response } = script[at]!;
        const ours = judged(engine, request, preflight, response);
        const asks = ours.failingStep !== 'request-forbidden-method' && preflightNeed(request).needed;
        const expected = asks ? question(request) : undefined;
        const seen = api.questions.get(at);
        const named = ours.standard !== ours.allowed;
        if (named) departures.push(ours.failingStep);
        // Chromium does not ask about `Save-Data`, so of a named departure only the verdict counts.
        if (ours.allowed !== verdicts[at] || !(named || isDeepStrictEqual(seen, expected)))
          differences.push({ request, preflight, response, allowed: verdicts[at], ours, seen, expected });
      }
      assert.deepEqual(differences.slice(0, 3), [], `${differences.length} differences; seed ${seed}`);
      assert.deepEqual([...new Set(departures)].sort(), known);
      const printed = await page.printed();
      const unread: unknown[] = [];
      let read = 0;
      for (const [at, request] of requests.entries()) {
        const { preflight, response } = script[at]!;
        const { failing } = judged(engine, request, preflight, response);
        const texts = printed.filter((text) => isFailureOf(request.url, text));
        if (verdicts[at] === true || texts.length === 0) continue;
        const explained = explainConsole(texts.join('\n')).messages;
        if (explained.length === 1 && failing.includes(explained[0]?.step as StepName)) read += 1;
        else unread.push({ texts, explained: explained.map(({ step }) => step), failing });
      }
      assert.deepEqual(
        unread.slice(0, 3),
        [],
        `${unread.length} console messages are misread, ${read} are not`,
      );
      assert.ok(read > 200, `only ${read} console messages were printed`);
      const allowed = verdicts.filter(Boolean).length / verdicts.length;
      assert.ok(allowed > 0.1 && allowed < 0.9, `${allowed} of all were allowed: the sample is lopsided`);
    });

    it('agree on what the mock server serves under generated files', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'differential-'));
      const calls: FetchCall[] = [];
      const expected: boolean[] = [];
      const told: string[] = [];
      const mockServers = await Promise.all(
        sample(configurations(page.origin), 40).map(async (toml, at) => {
          const path = join(folder, `${at}.toml`);
          writeFileSync(path, toml);
          const config = configOfText({ path, text: toml, cwd: folder }, usualJudging);
          assert.ok(typeof config !== 'string', toml);
          const served = await startMockServer({ config: path, port: 0 });
          for (const asked of sample(exchanges(page.origin), 12)) {
            const route = calls.length % 3 === 0 ? '/api/admin' : '/api/health';
            // Node's server, which the mock server is, reads no methods in lower case.
            const method = asked.method.toUpperCase();
            const request = {
              ...asked,
              method,
              origin: page.origin,
              url: `${served.url}${route}?n=${calls.length}`,
            };
            const need = preflightNeed(request);
            const { preflight, response } = predict(config, {
              origin: request.origin,
              method: request.method,
              path: route,
              requestHeaders: need.needed ? need.headers : [],
            });
            calls.push(request);
            expected.push(
              judged(engine, request, toCorsResponse(preflight), toCorsResponse(response)).allowed,
            );
            told.push(
              `${toml}${request.method} ${route} ${JSON.stringify(request.headers)} ${request.credentials}`,
            );
          }
          return served;
        }),
      );
      const verdicts = await page.fetchAll(calls).finally(async () => {
        await Promise.all(mockServers.map((served) => served.close()));
        rmSync(folder, { recursive: true });
      });
      const differing = told.filter((_, at) => verdicts[at] !== expected[at]);
      assert.deepEqual(differing.slice(0, 3), [], `${differing.length} differences; seed ${seed}`);
      assert.ok(verdicts.includes(true) && verdicts.includes(false));
    });
  });

/** Firefox also warns of what it lets pass. */
const isFailureOf = (url: string, text: string): boolean =>
  new RegExp(`${url}(?!\\d)`, 'u').test(text) && !text.startsWith('Cross-Origin Request Warning');

/** What a browser asks first. */
function question(request: CorsRequest): Question {
  const { headers } = preflightRequest(request);
  const value = (name: string) => headers.find(([each]) => each === name)?.[1];
  const [origin = '', method = ''] = ['Origin', 'Access-Control-Request-Method'].map(value);
  return [origin, method, value('Access-Control-Request-Headers')];
}
