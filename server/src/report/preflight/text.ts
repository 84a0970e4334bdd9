import type { ResultReport } from '../../probe/result-report';
import type { Report } from '../../probe/report';
import { lineText } from '../text';
import { differs, isJudged, likelyCauses, notesOf, verdictWords } from './words';
import { visible } from '../../text/visible';

/** For a terminal: one block per probe, with details if something is unexpected. */
export function textReport(report: Report): string {
  const single = report.results.length === 1;
  const blocks = [
    stacked(report.results.map((result) => resultText(result, single || !result.asExpected))),
    ...(report.tls === 'insecure'
      ? ['The TLS certificate of this target was not verified, as requested.']
      : []),
    ...(report.assumptions.length === 0
      ? []
      : [
          ['This rests on assumptions:', ...report.assumptions.map((text) => `  - ${plain(text)}`)].join(
            '\n',
          ),
        ]),
    ...notes(single ? [] : report.results),
    ...causesText(report),
    ...leftOutText(report),
    report.summary.text,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const causesText = ({ results }: Report): readonly string[] => {
  const causes = likelyCauses(results);
  return causes.length === 0 ? [] : [`The probable cause of what differs: ${causes.join(' ')}`];
};

const leftOutText = ({ leftOut }: Report): readonly string[] =>
  leftOut.length === 0
    ? []
    : [
        [
          'Not asked:',
          ...leftOut.map(({ reason, location }) =>
            visible(`  - ${plain(reason)}${location === null ? '' : ` See ${lineText(location)}.`}`),
          ),
        ].join('\n'),
      ];

/** A single result states its own differences. */
function notes(results: readonly ResultReport[]): readonly string[] {
  const found = notesOf(results);
  if (found.length === 0) return [];
  return [
    [
      'Differences from the file that give pages no extra access:',
      ...found.map(({ message, checks, location }) =>
        visible(`  - ${plain(message)}${location === null ? '' : ` See ${lineText(location)}.`} (${checks})`),
      ),
    ].join('\n'),
  ];
}

/** Consecutive single lines stay together; blank lines surround a block of several lines. */
const stacked = (blocks: readonly string[]): string =>
  blocks
    .map((block, at) => {
      const gap = block.includes('\n') || blocks[at - 1]?.includes('\n') === true ? '\n\n' : '\n';
      return at === 0 ? block : gap + block;
    })
    .join('');

function resultText(result: ResultReport, detailed: boolean): string {
  const mark = result.asExpected
    ? ' (as expected)'
    : differs(result)
      ? ' (DIFFERS FROM THE FILE)'
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
    ...result.differences.map(
      ({ message, location: decides }) => message + (decides === null ? '' : ` See ${lineText(decides)}.`),
    ),
    ...result.remarks,
    ...(location === null ? [] : [`See ${lineText(location)}.`]),
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
