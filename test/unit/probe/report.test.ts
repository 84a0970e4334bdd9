import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildReport } from '../../../server/src/probe/build-report';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { plan, type PlanOptions } from '../../../server/src/probe/run/plan';
import type { Report } from '../../../server/src/probe/report';
import { githubReport } from '../../../server/src/report/preflight/github';
import { json } from '../../../server/src/report/json';
import { junitReport } from '../../../server/src/report/preflight/junit';
import { markdownReport } from '../../../server/src/report/preflight/markdown';
import { sarifReport } from '../../../server/src/report/preflight/sarif';
import { textReport } from '../../../server/src/report/preflight/text';
import { runProbes } from '../../../server/src/probe/run/run';
import { respondsWith, configOf, documented, fakeNetwork, failsWith } from './fake-network';

const config = configOf(`[api]
cors_enabled = true
cors_origins = [
  "https://a.example",
]
cors_methods = ["GET", "PUT"]
cors_headers = ["X-API-Key"]
`);
const key = 'sk-1234567890';

async function reportOf(
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

const formats = { githubReport, json, junitReport, markdownReport, sarifReport, textReport };

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
      /^# CORS check of `http:\/\/127\.0\.0\.1:8080\/api\/health\?api_key=\$LICENSE_MONITOR_API_KEY`\n\n\*\*Allowed, as expected\.\*\*/,
    );
    assert.match(markdown, /\[line 4\]\(<x:show-3>\)/);
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
    assert.match(markdown, /\[Show the quick fixes\]\(<fix>\)/);
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
      report.results[0]?.failures.map(({ step, remedy }) => [step, remedy]),
      ['preflight.7.5-method', 'preflight.7.7-header'].map((step) => [
        step,
        'The file already allows it: deploy it, restart the server, and check every proxy on the way.',
      ]),
    );
  });

  it('advises only what the file lacks for an origin that it refuses', async () => {
    const foreign = await reportOf({ origins: ['https://x.example'] });
    assert.deepEqual(
      foreign.results[0]?.failures.map(({ remedy }) => remedy),
      ['Add `https://x.example` to `cors_origins`.'],
    );
  });

  it('advises nothing about a stranger that is refused as it must be', async () => {
    const { results } = await reportOf({ probes: 'negative' });
    assert.ok(results.length > 4);
    for (const { asExpected, failures } of results) assert.deepEqual([asExpected, failures], [true, []]);
  });

  it('of many probes is an overview, with details only where something is not as expected', async () => {
    const origins = Array.from({ length: 20 }, (_, at) => `https://h${at}.example`);
    const report = await reportOf({ origins: ['https://a.example', ...origins], config: undefined });
    assert.equal(report.summary.text, '1 of 21 checks went as expected, 20 otherwise.');
    const markdown = markdownReport(report);
    assert.equal(markdown.match(/^## /gm)?.length, 20);
    assert.match(markdown, /\| `PUT \/api[^|]*` \| allowed \| yes \|/);
  });
});

describe('a hostile response', () => {
  const evil =
    '`` | </script><img src=x onerror=alert(1)> ]]> "&\u001b[31m\u0085 ::error::x %0A [x](command:y) **b** ``` ~~~';
  const hostile = () =>
    respondsWith(200, [
      ['Access-Control-Allow-Origin', evil],
      ['Location', evil],
      ['Server', evil],
      ['Access-Control-Allow-Methods', evil],
    ]);

  it('stays inside code in Markdown', async () => {
    const markdown = markdownReport(await reportOf({}, hostile));
    // What is neither in a fence nor in a code span is prose, and the server has no say in that.
    const prose = markdown
      .replace(/^(`{3,})\w*\n[^]*?\n\1$/gm, '')
      .replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
    assert.doesNotMatch(prose, /onerror|command:|\*\*b/);
    for (const row of markdown.split('\n').filter((line) => line.startsWith('| '))) {
      assert.ok([3, 4].includes(row.split(/(?<!\\)\|/).length - 2), row);
    }
  });

  it('leaves no control character and no annotation behind', async () => {
    const report = await reportOf({}, hostile);
    for (const [name, render] of Object.entries(formats)) {
      assert.doesNotMatch(render(report), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, name);
    }
    assert.equal(githubReport(report).match(/^::/gm)?.length, 1);
  });

  it('stays inside its place in XML', async () => {
    const xml = junitReport(await reportOf({}, hostile));
    assert.doesNotMatch(xml, /<img|\]\]>/);
    assert.equal(xml.match(/<(\w+)/g)?.join(' '), '<testsuites <testsuite <testcase <failure');
  });
});
