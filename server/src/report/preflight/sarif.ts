import type { ResultReport } from '../../probe/result-report';
import type { Location } from '../../probe/location';
import type { Report } from '../../probe/report';
import { differs, notesOf, type Note, shortMessage } from './words';
import { fileUri } from '../../text/file-uri';
import { visibleJson, visible } from '../../text/visible';

const rules = [
  { id: 'preflight-refused', text: 'Browsers refuse what the configuration is expected to allow.' },
  { id: 'preflight-not-refused', text: 'Browsers allow what the configuration is expected to refuse.' },
  { id: 'preflight-unreachable', text: 'The API gave no answer that could be judged.' },
  { id: 'preflight-differs', text: 'The answer is not what the configuration promises.' },
  { id: 'preflight-not-checked', text: 'The check was cancelled or needs a confirmation.' },
] as const;
type RuleId = (typeof rules)[number]['id'];

/** SARIF 2.1.0: one result per probe that was not as expected, and one per difference that fails nothing. */
export function sarifReport(report: Report): string {
  const results = report.results.filter(({ asExpected }) => !asExpected);
  const run = {
    tool: {
      driver: {
        name: 'license-monitor-cors',
        informationUri: 'https://fetch.spec.whatwg.org/#cors-protocol',
        rules: rules.map(({ id, text }) => ({ id, shortDescription: { text } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: [...results.map(sarifResult), ...notesOf(report.results).map(sarifNote)],
    properties: { target: report.url, tls: report.tls, assumptions: report.assumptions },
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${visibleJson(log)}\n`;
}

function sarifResult(result: ResultReport) {
  const id = ruleOf(result);
  return {
    ...ruled(id),
    level: id === 'preflight-not-checked' ? 'note' : 'error',
    message: { text: visible(shortMessage(result)) },
    locations: [
      {
        ...(result.location === null ? {} : { physicalLocation: physical(result.location) }),
        logicalLocations: [{ fullyQualifiedName: visible(result.id), kind: 'resource' }],
      },
    ],
    properties: {
      url: result.url,
      origin: result.origin,
      method: result.method,
      failingStep: result.failingStep,
    },
  };
}

const sarifNote = ({ message, location, checks }: Note) => ({
  ...ruled('preflight-differs'),
  level: 'note',
  message: { text: visible(message) },
  locations: [
    {
      ...(location === null ? {} : { physicalLocation: physical(location) }),
      logicalLocations: [{ fullyQualifiedName: visible(checks), kind: 'resource' }],
    },
  ],
});

const ruled = (id: RuleId) => ({ ruleId: id, ruleIndex: rules.findIndex((rule) => rule.id === id) });

function ruleOf(result: ResultReport): RuleId {
  const { verdict } = result;
  if (differs(result)) return 'preflight-differs';
  switch (verdict) {
    case 'refused':
      return 'preflight-refused';
    case 'allowed':
      return 'preflight-not-refused';
    case 'unreachable':
      return 'preflight-unreachable';
    case 'cancelled':
    case 'unchecked':
      return 'preflight-not-checked';
  }
}

const physical = ({ path, start, end }: Location) => ({
  artifactLocation: { uri: fileUri(path) },
  region: {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  },
});
