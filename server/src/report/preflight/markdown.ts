import type { ExchangeReport, ResultReport } from '../../probe/result-report';
import type { Location } from '../../text/location';
import type { Report } from '../../probe/report';
import { differs, isJudged, notesOf, verdictWords } from './words';
import { codeBlock, codeSpan, markdownSentence } from '../../text/markdown';
import { visible } from '../../text/visible';

export interface MarkdownOptions {
  /** The target of a link that shows the place, or opens its quick fixes; without it the place is only named. */
  readonly link?: (location: Location, purpose: 'show' | 'fix') => string;
}

/** With more results than this, only unexpected ones are shown in detail. */
const mostDetails = 12;

/** The verdict first, then why, then the raw exchange. Nothing that a server sent is ever read as Markdown. */
export function markdownReport(report: Report, options: MarkdownOptions = {}): string {
  const { results, summary, config, tls, assumptions } = report;
  const [only] = results;
  const detailed = results.length > mostDetails ? results.filter(({ asExpected }) => !asExpected) : results;
  const blocks = [
    `# CORS check of ${codeSpan(report.url)}`,
    `**${only === undefined || results.length > 1 ? summary.text : verdictLine(only)}**`,
    ...(config === null ? [] : [`Expectations follow the documentation and ${codeSpan(config)}.`]),
    ...(tls === 'insecure' ? ['> **The TLS certificate of this target was not verified**, as asked.'] : []),
    ...(results.length > 1 ? [overview(results)] : []),
    ...detailed.flatMap((result) => resultBlocks(result, options)),
    ...noteBlocks(results.filter((result) => !detailed.includes(result))),
    ...leftOutBlocks(report, options),
    ...(assumptions.length === 0 ? [] : ['## Assumptions', list(assumptions.map(markdownSentence))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

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
  if (!isJudged(result)) return `${verdict}.`;
  if (differs(result)) return `${verdict}, as expected, but the response differs from the file.`;
  return `${verdict}, ${result.asExpected ? 'as expected' : `but ${result.expected} was expected`}.`;
}

const overview = (results: readonly ResultReport[]): string =>
  table(
    ['Request', 'Verdict', 'As expected', 'Step'],
    results.map((result) => [
      codeSpan(result.id),
      verdictWords[result.verdict],
      result.asExpected
        ? 'yes'
        : differs(result)
          ? '**no**, differs from the file'
          : `**no**, expected ${result.expected}`,
      result.failingStep === null ? '' : codeSpan(result.failingStep),
    ]),
  );

function resultBlocks(result: ResultReport, options: MarkdownOptions): readonly string[] {
  const { headline, remarks, failures, signs, differences, steps, responseSteps, exchanges, curl } = result;
  return [
    `## ${codeSpan(result.id)}: ${verdictWords[result.verdict]}`,
    markdownSentence(headline),
    ...(remarks.length === 0 ? [] : [list(remarks.map(markdownSentence))]),
    ...(result.location === null ? [] : [`The file decides this at ${place(result.location, options)}.`]),
    ...(failures.length + signs.length === 0
      ? []
      : [
          '### What to do',
          list([
            ...failures.map(
              ({ reason, remedy }) => `${markdownSentence(`${reason} ${remedy}`)}${fixLink(result, options)}`,
            ),
            ...signs.map(({ message }) => markdownSentence(message)),
          ]),
        ]),
    ...(differences.length === 0
      ? []
      : [
          '### Expected and actual',
          table(
            ['Header', 'Expected', 'Actual', 'Decided by'],
            differences.map(({ header, expected, actual, option, location }) => [
              codeSpan(header),
              value(expected),
              value(actual),
              `${option === null ? '' : codeSpan(option)}${location === null ? '' : ` ${place(location, options)}`}`,
            ]),
          ),
          list(differences.map(({ message }) => markdownSentence(message))),
        ]),
    ...stepBlocks('### Steps', steps),
    ...stepBlocks('### Steps of the request itself', responseSteps),
    ...exchanges.flatMap(exchangeBlocks),
    '### The same as curl',
    ...(curl.preflight === null ? [] : ['The preflight:', codeBlock('sh', curl.preflight)]),
    'The request:',
    codeBlock('sh', curl.request),
    `### The same in the console of a page of ${codeSpan(result.origin)}`,
    codeBlock('js', result.fetch),
  ];
}

function stepBlocks(title: string, steps: ResultReport['steps']): readonly string[] {
  if (steps.length === 0) return [];
  const rows = steps.map(({ step, verdict, seen, expected }) => [
    codeSpan(step),
    verdict === 'not-applicable' ? 'not needed' : verdict === 'fail' ? '**fails**' : 'passes',
    value(seen),
    value(expected),
  ]);
  return [title, table(['Step', 'Verdict', 'Seen', 'Expected'], rows)];
}

function exchangeBlocks({
  title,
  method,
  url,
  requestHeaders,
  response,
  failure,
}: ExchangeReport): readonly string[] {
  const lines = (headers: ExchangeReport['requestHeaders']) =>
    headers.map(([name, text]) => `${visible(name)}: ${visible(text)}`);
  const received =
    response === null
      ? [visible(failure?.message ?? '')]
      : [
          `HTTP ${response.status} ${visible(response.statusText)}`.trimEnd(),
          ...lines(response.headers),
          '',
          `(${response.durationMs} ms; ${response.bodyCharacters} characters of body read${response.bodyTruncated ? ', then stopped' : ''})`,
        ];
  return [
    `### ${title}`,
    codeBlock(
      'http',
      [`${visible(method)} ${visible(url)}`, ...lines(requestHeaders), '', ...received].join('\n'),
    ),
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

const value = (text: string | null): string =>
  text === null ? 'none' : text === '' ? 'empty' : codeSpan(text);

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
