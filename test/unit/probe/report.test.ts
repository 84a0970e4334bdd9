import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { githubReport } from '../../../server/src/report/preflight/github';
import { junitReport } from '../../../server/src/report/preflight/junit';
import { markdownReport } from '../../../server/src/report/preflight/markdown';
import { sarifReport } from '../../../server/src/report/preflight/sarif';
import { textReport } from '../../../server/src/report/preflight/text';
import { configOf, documented, failsWith, respondsWith } from '../../support/fake-network';
import { config, formats, key, reportOf } from '../../support/report-of';

describe('a report', () => {
  it('puts the verdict first and locates the origin', async () => {
    const report = await reportOf();
    const [result] = report.results;
    assert.equal(report.summary.text, 'The check went as expected.');
    assert.equal(result?.verdict, 'allowed');
    assert.deepEqual(result.location, {
      path: 'conf/config.toml',
      start: { line: 3, character: 2 },
      end: { line: 3, character: 21 },
    });
    const markdown = markdownReport(report, { link: ({ start }, purpose) => `x:${purpose}-${start.line}` });
    assert.match(
      markdown,
      /^# ✓ Allowed, as expected\n\nCORS check of `http:\/\/127\.0\.0\.1:8080\/api\/health\?api_key=\$LICENSE_MONITOR_API_KEY`/,
    );
    assert.match(markdown, /\[line 4\]\(x:show-3\)/);
    assert.match(markdown, /```sh\ncurl /);
    assert.match(markdown, /\| `cors-check\.4` \| passes \|/);
  });

  it('has no secret in any format, whatever the server repeats', async () => {
    const echo: HeaderList = [
      ['Access-Control-Allow-Origin', `https://a.example ${key}`],
      ['X-Echo', key],
      ['Set-Cookie', 'id=topsecret'],
    ];
    const report = await reportOf({}, () => respondsWith(200, echo, key));
    for (const [name, render] of Object.entries(formats)) {
      assert.ok(!render(report).includes(key), name);
      assert.ok(!render(report).includes('topsecret'), name);
    }
  });

  it('names the assumptions that it rests on', async () => {
    const report = await reportOf();
    assert.ok(report.assumptions.length > 0);
    assert.match(markdownReport(report), /## Assumptions\n\n- /);
    assert.match(textReport(report), /This rests on assumptions:\n {2}- /);
  });

  it('says in every format that TLS was not verified', async () => {
    const report = await reportOf({ connection: { timeoutMs: 1, tls: 'insecure' } });
    for (const [name, render] of Object.entries(formats)) {
      assert.match(render(report), /not verified|insecure/, name);
    }
  });

  it('shows the remedy, the difference and the line when the server refuses', async () => {
    const report = await reportOf({}, () => respondsWith(401, [['Server', 'nginx']]));
    const [result] = report.results;
    assert.deepEqual(
      [result?.verdict, result?.asExpected, result?.failingStep],
      ['refused', false, 'cors-check.2'],
    );
    const markdown = markdownReport(report, { link: (_, purpose) => purpose });
    assert.match(markdown, /The file allows it, the server does not/);
    assert.match(markdown, /authentication runs before CORS/);
    assert.match(markdown, /\[Show the quick fixes\]\(fix\)/);
    assert.match(
      githubReport(report),
      /^::error file=conf\/config\.toml,line=4,endLine=4,col=3,endColumn=22,title=CORS%3A PUT /,
    );
    assert.match(
      junitReport(report),
      /<failure message="Expected allowed, but it was refused\.[^>]*>See conf\/config\.toml:4\./,
    );
    assert.match(textReport(report), /PUT .*: refused \(EXPECTED ALLOWED\)/);
    const sarif = JSON.parse(sarifReport(report)) as { runs: { results: { ruleId: string }[] }[] };
    assert.deepEqual(
      sarif.runs[0]?.results.map(({ ruleId }) => ruleId),
      ['preflight-refused'],
    );
  });

  it('points at the override that refuses an origin, not at a list that is not in effect', async () => {
    const overridden = configOf(`[api]
cors_enabled = true
cors_origins = ["https://a.example", "https://b.example"]

[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
`);
    const report = await reportOf(
      { config: overridden, origins: ['https://a.example', 'https://b.example'], paths: ['/api/admin'] },
      documented(overridden),
    );
    assert.deepEqual(
      report.results.map(({ location }) => location?.start),
      [
        { line: 5, character: 0 },
        { line: 5, character: 16 },
      ],
    );
  });

  it('judges headers whose body never ended, and says so', async () => {
    const unfinished = '`127.0.0.1:8080` did not finish the body.';
    const report = await reportOf({}, (request) => {
      const result = documented(config)(request);
      return result.ok ? { ok: true, response: { ...result.response, unfinished } } : result;
    });
    assert.equal(report.results[0]?.asExpected, true);
    assert.match(
      textReport(report),
      /did not finish the body\. Its status and headers arrived and were judged\./,
    );
  });

  it('says of headers that are too large for it only that they were not judged', async () => {
    const report = await reportOf({}, () => failsWith('headers-too-large', 'Too large to be judged here.'));
    assert.deepEqual(report.results[0]?.failures, []);
    for (const [name, render] of Object.entries(formats)) {
      assert.match(render(report), /Too large to be judged here/, name);
      assert.doesNotMatch(render(report), /got no HTTP response/, name);
    }
  });

  it('of many probes is an overview, with details only where something is not as expected', async () => {
    const origins = Array.from({ length: 20 }, (_, at) => `https://h${at}.example`);
    const report = await reportOf({ origins: ['https://a.example', ...origins], config: undefined });
    assert.equal(report.summary.text, '1 of 21 checks went as expected, 20 unexpected.');
    const markdown = markdownReport(report);
    assert.equal(markdown.match(/^## /gm)?.length, 20);
    assert.match(markdown, /^\| `https:\/\/a\.example` \| ✓ `PUT` \|$/m);
  });

  it('folds what the verdict rests on, so a passing check is short', async () => {
    const markdown = markdownReport(await reportOf());
    const open = markdown.replaceAll(/<details>[^]*?<\/details>/gu, '');
    assert.ok(open.split('\n').length < 40, open);
    assert.doesNotMatch(open, /cors-check\.|curl|loopback/u);
    assert.match(
      markdown,
      /<summary>Steps of the Fetch Standard<\/summary>[^]*\| `cors-check\.4` \| passes/u,
    );
  });

  it('marks as a success what was refused as expected, in the matrix too', async () => {
    const single = markdownReport(await reportOf({ origins: ['https://x.example'] }));
    assert.match(single, /^# ✓ Refused, as expected$/mu);
    const origins = ['https://a.example', 'https://x.example'];
    const both = markdownReport(await reportOf({ origins }));
    assert.match(both, /^# ✓ All 2 checks went as expected/u);
    assert.match(both, /^\| `https:\/\/x\.example` \| ✓ `PUT` refused \|$/mu);
  });
});
