import { explainTrace, explanationText } from '../../explain/step/explain';
import { parseUrl } from '../../cors/url/parse-url';
import type { ResponseOrFailure, CorsRequest, CredentialsMode } from '../../cors/request';
import { tracePreflight } from '../../cors/trace';
import type { HeaderList } from '../../probe/exchange';
import { redactAll, secretsOf } from '../../secrets/redact';
import { visibleJson } from '../../text/visible';
import { type Command, parseOptions, UsageError } from '../command';
import { isRecord, ndjsonLines, noRecord } from '../files/ndjson';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'judge recorded preflights like a browser (NDJSON)',
  usage: `license-monitor-cors evaluate < exchanges.ndjson

Reads one JSON object per line and writes one per line, in the same order.

  in   {"id", "request": {"url", "origin", "method", "headers": [[name, value]],
        "credentials": "omit|same-origin|include"},
        "response": {"status", "headers": [[name, value]]}}
       where response is the response to the preflight; {"failure": "why"} or null means none
  out  {"id", "allowed", "failingStep": step or null,
        "steps": [{"step", "verdict": "pass|fail|not-applicable", "seen", "expected"}], "explanation"}
       or {"id", "error"} for a line that cannot be read

failingStep is the first failing step in the order of the Fetch Standard.

Exit status: 0 every line was judged, 2 a line could not be read.
`,
  async run(argv, io) {
    if (parseOptions(argv, {}).positionals.length > 0)
      throw new UsageError('`evaluate` reads standard input and takes no argument.');
    let unreadable = 0;
    for (const { number, value } of ndjsonLines(await io.stdin())) {
      const record = isRecord(value) ? value : {};
      const id = record['id'] ?? null;
      const read = isRecord(value) ? exchangeOf(record) : noRecord(value);
      if (typeof read === 'string') {
        unreadable += 1;
        io.err(`Line ${number}: ${read}\n`);
        io.out(`${visibleJson({ id, error: read }, 0)}\n`);
        continue;
      }
      const trace = tracePreflight(read.request, read.response);
      const { url, headers } = read.request;
      // The key of a recorded request must not appear in the report, even if the response repeats it.
      const told = redactAll(
        {
          steps: trace.steps.map(({ step, verdict, seen, expected }) => ({ step, verdict, seen, expected })),
          explanation: explanationText(explainTrace(trace, read.request, read.response)),
        },
        { secrets: secretsOf(url, headers), urls: [url] },
      );
      io.out(`${visibleJson({ id, allowed: trace.allowed, failingStep: trace.failingStep, ...told }, 0)}\n`);
    }
    return unreadable === 0 ? 0 : 2;
  },
};

/** The exchange, or a sentence on what is wrong with it. */
function exchangeOf(
  record: Readonly<Record<string, unknown>>,
): { request: CorsRequest; response: ResponseOrFailure } | string {
  const { request, response } = record;
  if (!isRecord(request)) return 'The object `request` is missing.';
  const { url, origin, method = 'GET', headers = [], credentials = 'same-origin' } = request;
  if (typeof url !== 'string') return '`request.url` is not a string.';
  if (typeof origin !== 'string') return '`request.origin` is not a string.';
  if (typeof method !== 'string') return '`request.method` is not a string.';
  if (!isHeaderList(headers)) return '`request.headers` is not a list of pairs of strings.';
  if (!isCredentials(credentials)) return '`request.credentials` is not `omit`, `same-origin` or `include`.';
  if (parseUrl(url) === undefined) return '`request.url` is not an absolute URL.';
  const asked = { url, origin, method, headers, credentials };
  if (response === null) return { request: asked, response: { failure: 'There was no response.' } };
  if (!isRecord(response)) return 'The object `response` is missing.';
  if (typeof response['failure'] === 'string')
    return { request: asked, response: { failure: response['failure'] } };
  const { status, headers: received = [] } = response;
  if (typeof status !== 'number' || !Number.isInteger(status))
    return '`response.status` is not a whole number.';
  // Scripts see status 0 if there was no response.
  if (status === 0) return { request: asked, response: { failure: 'There was no response.' } };
  if (status < 100 || status > 999) return '`response.status` is not between 100 and 999.';
  if (!isHeaderList(received)) return '`response.headers` is not a list of pairs of strings.';
  return { request: asked, response: { status, headers: received } };
}

const isHeaderList = (value: unknown): value is HeaderList =>
  Array.isArray(value) &&
  value.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  );

const isCredentials = (value: unknown): value is CredentialsMode =>
  value === 'omit' || value === 'same-origin' || value === 'include';
