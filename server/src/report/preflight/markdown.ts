import type { ResultReport } from '../../probe/result-report';
import type { Location } from '../../text/location';
import type { Report } from '../../probe/report';
import { list, table, value } from './blocks';
import { evidence } from './evidence';
import { differs, isJudged, isSkipped, likelyCauses, notesOf, verdictWords } from './words';
import { codeSpan, markdownSentence } from '../../text/markdown';

type ReportAction = 'run-again' | 'set-api-key';

export interface MarkdownOptions {
  /** The target of a link that shows the place, or opens its quick fixes; without it the place is only named. */
  readonly link?: (location: Location, purpose: 'show' | 'fix') => string;
  /** The target of a link that runs a command of the editor; without it there is none. */
  readonly act?: (action: ReportAction) => string;
}

/** With more results than this, only unexpected ones are shown in detail. */
const mostDetails = 12;

/**
 * The verdict first, then what differs and what to do; what it rests on is folded, and the assumptions come last.
 * Nothing that a server sent is ever read as Markdown.
 */
export function markdownReport(report: Report, options: MarkdownOptions = {}): string {
  const { results, config, tls, assumptions } = report;
  const detailed = results.length > mostDetails ? results.filter(({ asExpected }) => !asExpected) : results;
  const blocks = [
    `# ${verdictOf(report)}`,
    `CORS check of ${codeSpan(report.url)}${config === null ? '' : `, compared with ${codeSpan(config)} and the documentation`}.${actLink('Run again', 'run-again', options)}`,
    ...(tls === 'insecure' ? ['> **The TLS certificate of this target was not verified**, as asked.'] : []),
    ...(results.length > 1 ? [matrix(results), ...causeBlocks(results)] : []),
    ...detailed.flatMap((result) => [
      ...(results.length > 1 ? [`## ${mark(result)} ${codeSpan(result.id)}: ${verdictLine(result)}`] : []),
      ...resultBlocks(result, options, results.length > 1 ? 'one of many' : 'only one'),
    ]),
    ...noteBlocks(results.filter((result) => !detailed.includes(result))),
    ...leftOutBlocks(report, options),
    ...(assumptions.length === 0 ? [] : ['## Assumptions', list(assumptions.map(markdownSentence))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A symbol and words: one of the two is enough to read it. */
function verdictOf({ results, summary }: Report): string {
  const [only] = results;
  if (only !== undefined && results.length === 1) return `${mark(only)} ${verdictLine(only)}`;
  const symbol = summary.unexpected + summary.unreachable > 0 ? '✗' : summary.skipped > 0 ? '–' : '✓';
  return `${symbol} ${summary.text}`;
}

/** Refused as expected is a success. */
const mark = (result: ResultReport): string => (isSkipped(result) ? '–' : result.asExpected ? '✓' : '✗');

function noteBlocks(results: readonly ResultReport[]): readonly string[] {
  const notes = notesOf(results);
  if (notes.length === 0) return [];
  return [
    '## Differences from the file that give pages no extra access',
    list(notes.map(({ message, checks }) => `${markdownSentence(message)} (${codeSpan(checks)})`)),
  ];
}

const leftOutBlocks = ({ leftOut }: Report, options: MarkdownOptions): readonly string[] =>
  leftOut.length === 0
    ? []
    : [
        '## Not asked',
        list(
          leftOut.map(
            ({ reason, location }) =>
              `${markdownSentence(reason)}${location === null ? '' : ` (${place(location, options)})`}`,
          ),
        ),
      ];

function verdictLine(result: ResultReport): string {
  const words = verdictWords[result.verdict];
  const verdict = words.charAt(0).toUpperCase() + words.slice(1);
  if (!isJudged(result)) return verdict;
  if (differs(result)) return `${verdict}, as expected, but the response differs from the file`;
  return `${verdict}, ${result.asExpected ? 'as expected' : `but ${result.expected} was expected`}`;
}

/** Paths and origins, with a mark and the method of each request in the cells. */
function matrix(results: readonly ResultReport[]): string {
  const paths = [...new Set(results.map(pathOf))];
  const origins = [...new Set(results.map(({ origin }) => origin))];
  const cell = (origin: string, path: string): string =>
    results
      .filter((result) => result.origin === origin && pathOf(result) === path)
      .map((result) => {
        const words =
          result.asExpected && result.verdict === 'allowed' ? '' : ` ${verdictWords[result.verdict]}`;
        return `${mark(result)} ${codeSpan(result.method)}${words}`;
      })
      .join('<br>');
  return table(
    ['Origin', ...paths.map(codeSpan)],
    origins.map((origin) => [codeSpan(origin), ...paths.map((path) => cell(origin, path))]),
  );
}

const pathOf = ({ url }: ResultReport): string => url.replace(/^[a-z]+:\/\/[^/?#]*/iu, '') || '/';

/** Once a report, since the headers of every result usually differ for the same reason. */
function causeBlocks(results: readonly ResultReport[]): readonly string[] {
  const causes = likelyCauses(results);
  return causes.length === 0
    ? []
    : [`The probable cause of what differs: ${causes.map(markdownSentence).join(' ')}`];
}

function resultBlocks(
  result: ResultReport,
  options: MarkdownOptions,
  count: 'only one' | 'one of many',
): readonly string[] {
  const level = count === 'only one' ? '##' : '###';
  const { headline, remarks, failures, signs, differences } = result;
  // The first says what a deviation may mean.
  const deviation = isJudged(result) && !result.asExpected ? remarks.slice(0, 1) : [];
  return [
    markdownSentence(headline),
    ...deviation.map(markdownSentence),
    ...(differences.length === 0
      ? []
      : [
          `${level} Expected and actual`,
          table(
            ['Header', 'Expected', 'Actual'],
            differences.map(({ header, expected, actual, location }) => [
              codeSpan(header),
              `${value(expected)}${location === null ? '' : `<br>${place(location, options)}`}`,
              value(actual),
            ]),
          ),
          list(differences.map(({ message }) => markdownSentence(message))),
          ...(count === 'only one' ? causeBlocks([result]) : []),
        ]),
    // What another program did comes before what the file has.
    ...(failures.length + signs.length === 0
      ? []
      : [
          `${level} What to do`,
          list([
            ...signs.map(
              ({ id, message }) =>
                `${markdownSentence(message)}${id === 'no-key' ? actLink('Set API key…', 'set-api-key', options) : ''}`,
            ),
            ...failures.map(
              ({ reason, remedy }) => `${markdownSentence(`${reason} ${remedy}`)}${fixLink(result, options)}`,
            ),
          ]),
        ]),
    ...(result.location === null ? [] : [`The file decides this at ${place(result.location, options)}.`]),
    ...evidence(result, remarks.slice(deviation.length)),
  ];
}

const place = (location: Location, { link }: MarkdownOptions): string => {
  const text = `line ${location.start.line + 1}`;
  return link === undefined ? text : `[${text}](${link(location, 'show')})`;
};

function fixLink({ location, differences }: ResultReport, { link }: MarkdownOptions): string {
  const at = location ?? differences.find((difference) => difference.location !== null)?.location;
  return link === undefined || at === undefined || at === null
    ? ''
    : ` [Show the quick fixes](${link(at, 'fix')})`;
}

const actLink = (text: string, action: ReportAction, { act }: MarkdownOptions): string =>
  act === undefined ? '' : ` [${text}](${act(action)})`;
