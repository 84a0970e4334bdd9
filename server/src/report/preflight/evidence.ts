import type { ExchangeReport, ResultReport, StepReport } from '../../probe/result-report';
import { codeBlock, codeSpan, markdownSentence } from '../../text/markdown';
import { visible } from '../../text/visible';
import { folded, list, table, value } from './blocks';

/** What a verdict rests on, folded: the steps, the raw exchange, and the same for a terminal and a console. */
export const evidence = (result: ResultReport, notes: readonly string[]): readonly string[] => [
  ...folded('Steps of the Fetch Standard', [
    ...stepBlocks(result.steps),
    ...(result.responseSteps.length === 0
      ? []
      : ['The request itself:', ...stepBlocks(result.responseSteps)]),
    ...(result.steps.length + result.responseSteps.length === 0 ? [] : [legend]),
  ]),
  ...folded('Raw exchange', result.exchanges.flatMap(exchangeBlocks)),
  ...folded('The same as curl and fetch()', snippets(result)),
  ...folded('Notes', notes.length === 0 ? [] : [list(notes.map(markdownSentence))]),
];

const legend =
  'The numbers are those of two algorithms: `cors-check` is the [CORS check](https://fetch.spec.whatwg.org/#concept-cors-check), `preflight` the [CORS-preflight fetch](https://fetch.spec.whatwg.org/#cors-preflight-fetch). So `cors-check.4` is step 4 of the first.';

function stepBlocks(steps: readonly StepReport[]): readonly string[] {
  if (steps.length === 0) return [];
  const rows = steps.map(({ step, verdict, seen, expected }) => [
    codeSpan(step),
    verdict === 'not-applicable' ? 'not needed' : verdict === 'fail' ? '**fails**' : 'passes',
    value(seen),
    value(expected),
  ]);
  return [table(['Step', 'Verdict', 'Seen', 'Expected'], rows)];
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
    `**${title}**`,
    codeBlock(
      'http',
      [`${visible(method)} ${visible(url)}`, ...lines(requestHeaders), '', ...received].join('\n'),
    ),
  ];
}

const snippets = ({ curl, fetch, origin }: ResultReport): readonly string[] => [
  ...(curl.preflight === null ? [] : ['The preflight:', codeBlock('sh', curl.preflight)]),
  'The request:',
  codeBlock('sh', curl.request),
  `In the console of a page of ${codeSpan(origin)}:`,
  codeBlock('js', fetch),
];
