import type { ResultReport } from './result-report';
import type { Report } from './report';
import { isJudged, verdictWords } from './report-words';
import { visible } from './visible';

/** For a terminal: one block per probe, the details where something is not as expected. */
export function textReport(report: Report): string {
  const single = report.results.length === 1;
  const blocks = [
    ...report.results.map((result) => resultText(result, single || !result.asExpected)),
    ...(report.tls === 'insecure' ? ['The TLS certificate of this target was not verified, as asked.'] : []),
    ...(report.assumptions.length === 0
      ? []
      : [
          ['This rests on assumptions:', ...report.assumptions.map((text) => `  - ${plain(text)}`)].join(
            '\n',
          ),
        ]),
    report.summary.text,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function resultText(result: ResultReport, detailed: boolean): string {
  const mark = result.asExpected
    ? ' (as expected)'
    : isJudged(result)
      ? ` (EXPECTED ${result.expected.toUpperCase()})`
      : '';
  const head = `${visible(result.id)}: ${verdictWords[result.verdict]}${mark}`;
  if (!detailed) return head;
  const { location } = result;
  const lines = [
    result.headline,
    ...result.failures.flatMap(({ reason, remedy }) => [reason, remedy]),
    ...result.signs.map(({ message }) => message),
    ...result.differences.map(({ message }) => message),
    ...result.remarks,
    ...(location === null ? [] : [`See ${location.path}:${location.start.line + 1}.`]),
  ];
  const steps = [...result.steps, ...result.responseSteps]
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(
      ({ step, verdict, seen, expected }) =>
        `${verdict === 'fail' ? 'FAIL' : 'pass'}  ${step.padEnd(28)} ${visible(seen)}${verdict === 'fail' ? ` (expected: ${visible(expected)})` : ''}`,
    );
  return [
    head,
    ...lines.map((line) => `  ${visible(plain(line))}`),
    ...steps.map((line) => `    ${line}`),
  ].join('\n');
}

/** Backticks help in Markdown only. */
const plain = (text: string): string => text.replaceAll('`', '');
