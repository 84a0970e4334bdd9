import type { Config } from '../../config/config';
import type { DecidedBy } from '../../config/effective/in-effect';
import { listenAddress } from '../../config/effective/listen-address';
import { predict as predictResponse, type PredictedResponse } from '../../config/effective/predict';
import { explanationText } from '../../explain/step/explain';
import { preflightNeed } from '../../cors/preflight-needed';
import { sentRequest, type CorsRequest } from '../../cors/request';
import { tracePreflight } from '../../cors/trace';
import { toCorsResponse } from '../../probe/expected/predicted-response';
import { redactRequestHeaders } from '../../secrets/redact';
import { redactUrl } from '../../secrets/redact-url';
import { lineIndex } from '../../text/line-index';
import { visibleJson, visible } from '../../text/visible';
import { choice, type Command, parseOptions, refuseArguments, UsageError } from '../command';
import { explainPrediction } from '../../probe/expected/predicted-refusal';
import { fileRemedy } from '../../probe/remedy/file-remedy';
import { judgingOf, judgingOptions, judgingUsage, readConfigFile } from '../files/config-file';
import { headerArguments } from '../arguments/headers';
import { originArgument } from '../arguments/origin';

export const predictCommand: Command = {
  name: 'predict',
  summary: 'predict responses from a file, as documented',
  usage: `license-monitor-cors predict --config FILE --origin O --method M

Predicts how License Monitor responds with this file, as far as documented, how browsers treat the response, and
which line decides. Sends nothing.

  --config FILE       a config.toml
  --origin O          the origin of the page
  --method M          the method of the request
  --path P            the path of the request; default /api/health
  --header 'N: v'     a header that the page sets; may be repeated
  --credentials       the page sends cookies
${judgingUsage(22)}
  --format F          text (default) or json

Exit status: 0 a prediction was made, 2 wrong usage or an unreadable file.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      config: { type: 'string' },
      origin: { type: 'string' },
      method: { type: 'string' },
      path: { type: 'string', default: '/api/health' },
      header: { type: 'string', multiple: true, default: [] },
      credentials: { type: 'boolean', default: false },
      format: { type: 'string' },
      ...judgingOptions,
    });
    refuseArguments('predict', positionals);
    const { config: file, origin, method, path } = values;
    if (file === undefined || origin === undefined || method === undefined)
      throw new UsageError('`predict` needs `--config FILE`, `--origin O` and `--method M`.');
    if (!path.startsWith('/')) throw new UsageError(`\`--path\` starts with a slash; it was \`${path}\`.`);
    const format = choice('format', values.format, ['text', 'json']);
    const config = await readConfigFile(file, io.cwd, judgingOf(values));
    const told = tell(config, file, {
      url: redactUrl(listenAddress(config).url + path),
      origin: originArgument(origin),
      method,
      headers: headerArguments(values.header, io.env).headers,
      credentials: values.credentials ? 'include' : 'same-origin',
    });
    io.out(format === 'json' ? `${visibleJson(told)}\n` : text(told));
    return 0;
  },
};

type Told = ReturnType<typeof tell>;

function tell(config: Config, file: string, request: CorsRequest) {
  const need = preflightNeed(request);
  const prediction = predictResponse(config, {
    origin: request.origin,
    method: sentRequest(request).method,
    path: request.url.replace(/^https?:\/\/[^/]*/, ''),
    requestHeaders: need.needed ? need.headers : [],
    credentials: request.credentials,
  });
  const response = toCorsResponse(need.needed ? prediction.preflight : prediction.response);
  const trace = tracePreflight(request, response);
  const refusal = explainPrediction(trace, request, response, prediction, fileRemedy(config));
  return {
    request: { ...request, headers: redactRequestHeaders(request.headers) },
    preflightNeeded: need.needed,
    allowed: trace.allowed,
    failingStep: trace.failingStep,
    explanation: explanationText(refusal.explanation),
    /** The option that decides the failing step, and its location; the line is null if its default decides. */
    decidedBy: refusal.option === undefined ? null : placeOf(config, file, refusal.option, refusal.by),
    preflight: located(config, file, prediction.preflight),
    response: located(config, file, prediction.response),
    steps: trace.steps.map(({ step, verdict, seen, expected }) => ({
      step,
      verdict,
      seen,
      expected,
      ...(refusal.following.includes(step) ? { followsFrom: trace.failingStep } : {}),
    })),
    assumptions: prediction.assumptions.map(({ text: sentence }) => sentence),
  };
}

function placeOf(config: Config, path: string, option: string, by: DecidedBy | undefined) {
  if (by === undefined || by.kind === 'default') return { option, path, line: null, character: null };
  return { option, path, ...lineIndex(config.document.text).position(by.span.start) };
}

const located = (config: Config, file: string, { status, headers }: PredictedResponse) => ({
  status,
  headers: headers.map(({ name, value, by }) => ({
    name,
    value,
    decidedBy:
      by.kind === 'default'
        ? null
        : { option: by.entry.name, path: file, ...lineIndex(config.document.text).position(by.span.start) },
  })),
});

function text(told: Told): string {
  const part = (title: string, { status, headers }: Told['preflight']) => [
    title,
    `  HTTP ${status}`,
    ...headers.map(({ name, value, decidedBy }) => {
      const by =
        decidedBy === null
          ? 'default'
          : `${decidedBy.option}, ${visible(decidedBy.path)}:${decidedBy.line + 1}`;
      return `  ${name}: ${visible(value)}  (${by})`;
    }),
    ...(headers.length === 0 ? ['  no CORS header'] : []),
    '',
  ];
  return [
    `${told.allowed ? 'Allowed' : 'Refused'}. ${visible(told.explanation)}`,
    ...(told.decidedBy === null
      ? []
      : [
          told.decidedBy.line === null
            ? `Decided by the default of ${told.decidedBy.option}.`
            : `Decided by ${told.decidedBy.option}, ${visible(told.decidedBy.path)}:${told.decidedBy.line + 1}.`,
        ]),
    '',
    ...(told.preflightNeeded ? part('The response to the preflight:', told.preflight) : []),
    ...part('The response to the request itself:', told.response),
    'This rests on assumptions:',
    ...told.assumptions.map((sentence) => `  - ${sentence}`),
    '',
  ].join('\n');
}
