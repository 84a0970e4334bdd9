import type { ResultReport } from '../../probe/result-report';
import type { Report } from '../../probe/report';
import { differs, isSkipped, shortMessage } from './words';
import { visible, visibleXml } from '../../text/visible';

/** One test case per probe: `failure` when judged otherwise than expected, `error` when there was no answer. */
export function junitReport({ url, summary, results, tls }: Report): string {
  const seconds = (all: readonly ResultReport[]): string => {
    const times = all.flatMap(({ exchanges }) => exchanges.map(({ response }) => response?.durationMs ?? 0));
    return (times.reduce((sum, time) => sum + time, 0) / 1000).toFixed(3);
  };
  const counts = `tests="${summary.total}" failures="${summary.unexpected}" errors="${summary.unreachable}" time="${seconds(results)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name=${attribute(`CORS check of ${url}`)} skipped="${summary.skipped}" ${counts}>`,
    ...(tls === 'insecure'
      ? ['    <properties>', '      <property name="tls" value="not verified"/>', '    </properties>']
      : []),
    ...results.map((result) => testCase(result, seconds([result]))),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(result: ResultReport, time: string): string {
  const { location } = result;
  const open = `    <testcase name=${attribute(result.id)} classname=${attribute(`cors.${result.kind}`)} time="${time}"`;
  const message = shortMessage(result);
  const notes = result.differences.map((difference) => difference.message);
  if (result.asExpected)
    return notes.length === 0
      ? `${open}/>`
      : `${open}>\n      <system-out>${visibleXml(notes.join('\n'))}</system-out>\n    </testcase>`;
  if (isSkipped(result)) return `${open}>\n      <skipped message=${attribute(message)}/>\n    </testcase>`;
  const kind = result.verdict === 'unreachable' ? 'error' : 'failure';
  const type = differs(result) ? 'differs' : (result.failingStep ?? result.verdict);
  const details = [
    ...(location === null ? [] : [`See ${location.path}:${location.start.line + 1}.`]),
    ...result.failures.map(({ step, reason, remedy }) => `${step}: ${reason} ${remedy}`),
    ...notes,
  ].join('\n');
  return `${open}>\n      <${kind} message=${attribute(message)} type=${attribute(type)}>${visibleXml(details)}</${kind}>\n    </testcase>`;
}

const attribute = (text: string): string => `"${visibleXml(visible(text))}"`;
