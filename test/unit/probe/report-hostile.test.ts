import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { githubReport } from '../../../server/src/report/preflight/github';
import { junitReport } from '../../../server/src/report/preflight/junit';
import { markdownReport } from '../../../server/src/report/preflight/markdown';
import { respondsWith } from '../../support/fake-network';
import { formats, reportOf } from '../../support/report-of';

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
