import type { CheckedFile } from './checked-file';
import type { Format } from './checked-file';
import { visibleXml } from '../../text/visible';
import { located } from './position';

/** One suite a file; one failing case a finding at error or warning level, one passing case for a clean file. */
export const junit: Format = (files) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="license-monitor-cors">\n${files.map(suite).join('')}</testsuites>\n`;

function suite(file: CheckedFile): string {
  const cases = located(file).map(({ rule, severity, finding, range: { start } }) => {
    const name = `${rule.id} at ${start.line + 1}:${start.character + 1}`;
    const failure =
      severity === 'error' || severity === 'warning'
        ? `<failure message="${visibleXml(finding.message)}" type="${severity}">${visibleXml(finding.message)}</failure>`
        : `<system-out>${visibleXml(finding.message)}</system-out>`;
    return `    <testcase classname="${visibleXml(file.path)}" name="${visibleXml(name)}" time="0">${failure}</testcase>\n`;
  });
  const failures = file.judgements.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  ).length;
  const body =
    cases.length > 0
      ? cases
      : [`    <testcase classname="${visibleXml(file.path)}" name="no findings" time="0"/>\n`];
  return (
    `  <testsuite name="${visibleXml(file.path)}" tests="${body.length}" failures="${failures}" errors="0" skipped="0" time="0">\n` +
    `${body.join('')}  </testsuite>\n`
  );
}
