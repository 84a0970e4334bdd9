import assert from 'node:assert/strict';
import { preflightResult } from '../../../server/src/features/reports/preflight-result';
import type { HeaderList } from '../../../server/src/probe/exchange';
import type { Report } from '../../../server/src/probe/report';
import { markdownReport } from '../../../server/src/report/preflight/markdown';
import { textReport } from '../../../server/src/report/preflight/text';
import { respondsWith } from '../../support/fake-network';
import { reportOf } from '../../support/report-of';

const uri = 'file:///conf/config.toml';
const open = (markdown: string): string => markdown.replaceAll(/<details>[^]*?<\/details>/gu, '');
const bare = (...headers: HeaderList) =>
  reportOf({}, () => respondsWith(200, [['Access-Control-Allow-Origin', 'https://a.example'], ...headers]));
const causesIn = (report: Report): readonly string[] => [
  ...new Set(report.results.flatMap(({ differences }) => differences.map(({ cause }) => cause))),
];

describe('the page of a preflight', () => {
  it('has a table of three columns, with the line beside what the file promises', async () => {
    const markdown = markdownReport(await bare(), { link: ({ start }) => `at-${start.line}` });
    const table: readonly string[] = open(markdown).match(/^\|.*\|$/gmu) ?? [];
    assert.equal(table[0], '| Header | Expected | Actual |');
    assert.ok(table.includes('| `Access-Control-Allow-Methods` | `GET, PUT`<br>[line 6](at-5) | none |'));
    for (const row of table) assert.equal(row.split('|').length, 5, row);
  });

  it('tells the cause of differing headers once, for one result and for many', async () => {
    const many = await reportOf({ origins: ['https://a.example', 'https://b.example', 'null'] }, () =>
      respondsWith(200, [['Access-Control-Allow-Origin', '*']]),
    );
    for (const report of [await bare(), await bare(['Access-Control-Max-Age', '7']), many]) {
      assert.ok(report.results.flatMap(({ differences }) => differences).length > 1);
      const [cause = '', ...others] = causesIn(report);
      assert.deepEqual(others, []);
      assert.match(cause, /may not be deployed/u);
      for (const text of [markdownReport(report), textReport(report)])
        assert.equal(text.split(cause).length, 2, text);
    }
  });

  it('tells a header that is added twice from one that is changed', async () => {
    const report = await bare(['Access-Control-Allow-Origin', 'https://a.example']);
    const twice = report.results[0]?.differences.find(({ header }) => header.endsWith('-Origin'));
    assert.match(twice?.cause ?? '', /both add/u);
    for (const cause of causesIn(report)) assert.ok(markdownReport(report).includes(cause));
  });

  it('has a link that runs it again, which no other renderer has', async () => {
    const report = await reportOf();
    const { markdown, links } = preflightResult(report, uri);
    const [, at] = /\[Run again\]\(goto\/(\d+)\)/u.exec(markdown) ?? [];
    assert.deepEqual(links[Number(at)], { action: 'run-again' });
    assert.doesNotMatch(markdownReport(report), /Run again/u);
  });

  it('has no link for a key where none is missing', async () => {
    const { links } = preflightResult(await reportOf(), uri);
    assert.deepEqual(
      links.filter(({ action }) => action === 'set-api-key'),
      [],
    );
  });
});
