import type { CheckedFile } from './checked-file';
import type { Format } from './formats';
import { located } from './position';

/** One suite a file; one failing case a finding at error or warning level, one passing case for a clean file. */
export const junit: Format = (files) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="license-monitor-cors">\n${files.map(suite).join('')}</testsuites>\n`;

function suite(file: CheckedFile): string {
  const cases = located(file).map(({ rule, severity, finding, range: { start } }) => {
    const name = `${rule.id} at ${start.line + 1}:${start.character + 1}`;
    const failure =
      severity === 'error' || severity === 'warning'
        ? `<failure message="${xml(finding.message)}" type="${severity}">${xml(finding.message)}</failure>`
        : `<system-out>${xml(finding.message)}</system-out>`;
    return `    <testcase classname="${xml(file.path)}" name="${xml(name)}" time="0">${failure}</testcase>\n`;
  });
  const failures = file.judgements.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  ).length;
  const body =
    cases.length > 0
      ? cases
      : [`    <testcase classname="${xml(file.path)}" name="no findings" time="0"/>\n`];
  return (
    `  <testsuite name="${xml(file.path)}" tests="${body.length}" failures="${failures}" errors="0" skipped="0" time="0">\n` +
    `${body.join('')}  </testsuite>\n`
  );
}

/** Escaped for XML 1.0, which has no way to write most control characters. */
function xml(text: string): string {
  return (
    text
      // These are the characters that XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
