import { parseUrl } from '../../cors/url/parse-url';
import { environmentProxy } from '../../platform/node/network/environment-proxy';
import { nodeTransport } from '../../platform/node/network/transport';
import { buildReport } from '../../probe/build-report';
import { leftOutOf, plan, type PlanOptions } from '../../probe/run/plan';
import { redactUrl } from '../../secrets/redact-url';
import type { Report } from '../../probe/report';
import { reportFormats } from '../../report/preflight/formats';
import { runProbes } from '../../probe/run/run';
import { choice, type Command, type ExitCode, parseOptions, UsageError } from '../command';
import { judgingOf, judgingOptions, judgingUsage, readConfigFile } from '../files/config-file';
import { headerArguments } from '../arguments/headers';
import { certificateArgument } from '../arguments/certificate';
import { originArgument } from '../arguments/origin';

const defaultTimeoutSeconds = 10;

export const preflight: Command = {
  name: 'preflight',
  summary: 'send a browser’s preflights to a running API',
  usage: `license-monitor-cors preflight URL [--config FILE] [--origin O]... [--method M]...

Sends the preflight that a browser would send, and the request itself if it is GET or HEAD, and judges each response
step by step. With a file, also reports whether the response matches the file, and which line decides.

  --config FILE       a config.toml: what is expected, and the origins and methods when none are given
${judgingUsage(22)}
  --origin O          the origin of the page; may be repeated
  --method M          the method of the request; may be repeated
  --header 'N: v'     a header that the page sets; may be repeated; \${env:NAME} is taken from the environment
  --credentials       the page sends cookies
  --matrix            all origins, methods and override paths of the file
  --negative          also origins that must be refused: lookalikes of the given ones, null, http, another port
  --request           also send requests that may change something, such as POST: needs --yes as well
  --yes               confirms --request
  --timeout S         seconds for each exchange; default 10
  --insecure          do not verify the TLS certificate; every report says so
  --cacert FILE       PEM certificates to trust in addition
  --format F          text (default), json, markdown, junit, sarif or github

With a file, the check fails if the response lets pages do more than the file says (any origin, cookies, more methods or
headers), even if the verdict is as expected. Other differences, such as another Access-Control-Max-Age, are only noted.

HTTP_PROXY, HTTPS_PROXY and NO_PROXY are respected. Reports hide user names, passwords and keys in URLs, and the
values of --header, except harmless ones such as Accept, Content-Type and User-Agent.

Exit status: 0 everything is as expected, 1 something is not, 2 wrong usage or no response.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      config: { type: 'string' },
      origin: { type: 'string', multiple: true },
      method: { type: 'string', multiple: true },
      header: { type: 'string', multiple: true },
      credentials: { type: 'boolean', default: false },
      matrix: { type: 'boolean', default: false },
      negative: { type: 'boolean', default: false },
      request: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      timeout: { type: 'string' },
      insecure: { type: 'boolean', default: false },
      cacert: { type: 'string' },
      format: { type: 'string' },
      ...judgingOptions,
    });
    const [url, ...more] = positionals;
    if (url === undefined || more.length > 0) throw new UsageError('`preflight` needs one URL.');
    const format =
      reportFormats[
        choice('format', values.format, ['text', 'json', 'markdown', 'junit', 'sarif', 'github'])
      ];
    const judging = judgingOf(values);
    const config =
      values.config === undefined ? undefined : await readConfigFile(values.config, io.cwd, judging);
    const { headers, secrets } = headerArguments(values.header ?? [], io.env);
    const tls = values.insecure ? 'insecure' : 'verify';
    const ca = values.cacert === undefined ? undefined : await certificateArgument(values.cacert, io.cwd);
    values.origin?.forEach(originArgument);
    const options: PlanOptions = {
      url,
      config,
      ...(values.origin === undefined ? {} : { origins: values.origin }),
      ...(values.method === undefined ? {} : { methods: values.method }),
      ...(values.header === undefined ? {} : { headers }),
      ...credentialsOf(values),
      extent: values.matrix ? 'matrix' : 'single',
      probes: values.negative ? 'both' : 'positive',
      realRequests: values.request && values.yes ? 'confirmed' : 'reading',
      connection: { timeoutMs: secondsOf(values.timeout) * 1000, tls, ...(ca === undefined ? {} : { ca }) },
    };
    const probes = plan(options);
    if (probes.length === 0)
      throw new UsageError(
        `The URL must start with \`http://\` or \`https://\`; it was \`${redactUrl(url)}\`.`,
      );
    if (parseUrl(url) === undefined)
      throw new UsageError(`The URL is not valid: \`${redactUrl(url)}\`. Write it as \`https://host/path\`.`);
    if (values.origin === undefined && (config === undefined || !namesOrigins(config)))
      throw new UsageError(
        '`preflight` needs `--origin O`, or `--config FILE` with a file that lists origins.',
      );
    if (values.request && !values.yes)
      io.err('Requests that may change data were not sent: `--request` also needs `--yes`.\n');
    const transport = nodeTransport({ proxyFor: environmentProxy(io.env) });
    const outcomes = await runProbes(probes, { config, transport, signal: io.signal });
    const source = config && values.config !== undefined ? { path: values.config, config } : undefined;
    const report = buildReport(outcomes, { url, tls, source, secrets, leftOut: leftOutOf(options) });
    io.out(format(report));
    return exitCode(report);
  },
};

/** Without the flag, a single request uses the default of `fetch()`, and a matrix follows the file. */
function credentialsOf(values: { credentials: boolean; matrix: boolean }): Pick<PlanOptions, 'credentials'> {
  if (values.credentials) return { credentials: 'include' };
  return values.matrix ? {} : { credentials: 'same-origin' };
}

const namesOrigins = ({ tables }: NonNullable<PlanOptions['config']>): boolean =>
  tables.some(
    ({ cors_origins, cors_allow_any_origin }) =>
      (cors_origins?.items.length ?? 0) > 0 || cors_allow_any_origin?.value === true,
  );

function secondsOf(value: string | undefined): number {
  if (value === undefined) return defaultTimeoutSeconds;
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
  if (seconds <= 0) throw new UsageError(`\`--timeout\` takes seconds above 0; it was \`${value}\`.`);
  return seconds;
}

function exitCode({ summary }: Report): ExitCode {
  if (summary.unreachable > 0) return 2;
  return summary.asExpected === summary.total ? 0 : 1;
}
