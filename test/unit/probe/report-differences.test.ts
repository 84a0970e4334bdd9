import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { junitReport } from '../../../server/src/report/preflight/junit';
import { sarifReport } from '../../../server/src/report/preflight/sarif';
import { textReport } from '../../../server/src/report/preflight/text';
import { documented, respondsWith, type fakeNetwork } from '../../support/fake-network';
import { config, formats, reportOf } from '../../support/report-of';

describe('a report on what differs from the file', () => {
  const tampered =
    (extra: HeaderList): Parameters<typeof fakeNetwork>[0] =>
    (request) => {
      const result = documented(config)(request);
      if (!result.ok) return result;
      const added = new Set(extra.map(([name]) => name));
      const kept = result.response.headers.filter(([name]) => !added.has(name));
      return { ok: true, response: { ...result.response, headers: [...kept, ...extra] } };
    };

  it('fails in every format when the response gives pages more than the file says', async () => {
    for (const origins of [['https://a.example'], ['https://a.example', 'null']]) {
      const report = await reportOf({ origins }, tampered([['Access-Control-Allow-Credentials', 'true']]));
      const [result] = report.results;
      assert.deepEqual(
        [result?.verdict, result?.expected, result?.asExpected],
        ['allowed', 'allowed', false],
      );
      assert.ok(report.summary.unexpected > 0);
      for (const [name, render] of Object.entries(formats)) {
        assert.match(
          render(report),
          /Access-Control-Allow-Credentials.* which the file does not promise/s,
          name,
        );
        assert.doesNotMatch(render(report), /(?:All|check) .*as expected\.$/m, name);
      }
      assert.match(textReport(report), /allowed \(DIFFERS FROM THE FILE\)/);
      assert.match(junitReport(report), /failures="[12]"[^]*type="differs"/);
      assert.match(sarifReport(report), /"ruleId": "preflight-differs"[^}]*"level": "error"/);
    }
  });

  it('notes in every format what differs and gives nobody more', async () => {
    const origins = ['https://a.example', 'https://x.example'];
    const report = await reportOf({ origins }, tampered([['Access-Control-Max-Age', '60']]));
    const { text, asExpected, total } = report.summary;
    assert.deepEqual([asExpected, total], [2, 2]);
    assert.match(text, /^All 2 checks went as expected\. 2 responses differ from the file, without giving/);
    for (const [name, render] of Object.entries(formats)) {
      assert.match(render(report), /Access-Control-Max-Age/, name);
      assert.doesNotMatch(render(report), /::error|<failure|"level": "error"/, name);
    }
  });

  it('never advises to write what the file already says', async () => {
    const report = await reportOf({}, () =>
      respondsWith(204, [['Access-Control-Allow-Origin', 'https://a.example']]),
    );
    assert.deepEqual(
      report.results[0]?.failures.map(({ step, remedy }) => [step, remedy.split('.')[0]]),
      [
        ['preflight.7.5-method', 'The file lists `PUT` in `cors_methods` on line 6'],
        ['preflight.7.7-header', 'The file lists `X-API-Key` in `cors_headers` on line 7'],
      ],
    );
  });

  it('advises only what the file lacks for an origin that it refuses', async () => {
    const foreign = await reportOf({ origins: ['https://x.example'] });
    assert.deepEqual(
      foreign.results[0]?.failures.map(({ remedy }) => remedy),
      ['Add `https://x.example` to `cors_origins` on line 3, exactly as browsers send it.'],
    );
  });

  it('advises nothing about a stranger that is refused as it must be', async () => {
    const { results } = await reportOf({ probes: 'negative' });
    assert.ok(results.length > 4);
    for (const { asExpected, failures } of results) assert.deepEqual([asExpected, failures], [true, []]);
  });
});
