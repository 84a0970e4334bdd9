import { fileMask } from '../../config/file-secrets';
import { effectivePolicy, type Policy } from '../../config/effective/policy';
import { explainConsole } from '../../explain/console/explain-console';
import type { ConsoleExplanation } from '../../explain/console/explanation';
import { fileRemedy } from '../../probe/remedy/file-remedy';
import type { SourceText } from '../../probe/source-text';
import { redactPaste, redactPasted } from '../../secrets/redact-paste';
import { longestPaste } from '../../explain/console/pasted/plain-text';
import { lineIndex } from '../../text/line-index';
import { visibleJson, visible } from '../../text/visible';
import { choice, type Command, type ExitCode, type Io, parseOptions, UsageError } from '../command';
import { judgingOf, judgingOptions, judgingUsage, readConfigFile } from '../files/config-file';
import { isRecord, ndjsonLines, type NdjsonLine, noRecord } from '../files/ndjson';

export const explain: Command = {
  name: 'explain',
  summary: 'explain a browser’s CORS error message',
  usage: `license-monitor-cors explain ["console text"] [--config FILE]

Explains a console message of Chromium, Firefox or Safari: the step of the Fetch Standard that failed, why, and the
option of config.toml that decides it. The text may contain several messages, and anything a log or terminal adds.
Without an argument, reads the text from standard input, either as copied or as NDJSON: for each line {"id", "text"}
writes {"id", "engine", "step", "options": [keys], "explanation", "messages": [...]}, or {"id", "error"} for a line that
can't be read. "messages" has one entry for each distinct message, with "count" if it occurs more than once; the first
message is repeated at the top level.

  --config FILE      also say what to change in this file, and where
${judgingUsage(21)}
  --format F         text (default) or json

Exit status: 0 explained, 1 the text is not a known message, 2 wrong usage or an unreadable file.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      config: { type: 'string' },
      format: { type: 'string' },
      ...judgingOptions,
    });
    const judging = judgingOf(values);
    const format = choice('format', values.format, ['text', 'json']);
    const source =
      values.config === undefined
        ? undefined
        : { path: values.config, config: await readConfigFile(values.config, io.cwd, judging) };
    if (positionals.length > 1) throw new UsageError('`explain` takes one text; put it in quotes.');
    const [argument] = positionals;
    const input = argument ?? (await io.stdin());
    const lines = argument === undefined ? [...ndjsonLines(input)] : [];
    if (lines.some(({ value }) => isRecord(value) && ('text' in value || 'id' in value)))
      return explainLines(lines, source, io);
    if (input.trim() === '') throw new UsageError('`explain` needs the text that the browser printed.');
    const told = tell(input, source);
    io.out(format === 'json' ? `${visibleJson(told)}\n` : text(told));
    return told.messages.length === 0 ? 1 : 0;
  },
};

/** Explains one record per line. A line that isn't a record is reported and doesn't stop the others. */
function explainLines(lines: readonly NdjsonLine[], source: SourceText | undefined, io: Io): ExitCode {
  let unreadable = 0;
  for (const { number, value } of lines) {
    const { id = null, text } = isRecord(value) ? value : {};
    if (typeof text === 'string') {
      io.out(`${visibleJson({ id, ...tell(text, source) }, 0)}\n`);
      continue;
    }
    unreadable += 1;
    const error = isRecord(value) ? 'The string `text` is missing.' : noRecord(value);
    io.err(`Line ${number}: ${error}\n`);
    io.out(`${visibleJson({ id, error }, 0)}\n`);
  }
  return unreadable === 0 ? 0 : 2;
}

const unknown =
  'This is not a known CORS message of Chromium, Firefox or Safari. Copy the whole message from the console, with the lines around it.';

function tell(input: string, source: SourceText | undefined) {
  const { messages, note } = explainConsole(
    // One more character than is used, so a truncated text is noticed.
    redactPaste(input.slice(0, longestPaste + 1)),
    source === undefined ? undefined : fileRemedy(source.config),
  );
  const told = messages.map((message) => ({
    ...shown(message),
    ...(source === undefined ? {} : { places: placesOf(message, source) }),
  }));
  const [first] = told;
  return redactPasted({
    engine: first?.engine ?? null,
    step: first?.step ?? null,
    options: first?.options ?? [],
    explanation: first?.explanation ?? unknown,
    ...(first?.places === undefined ? {} : { places: first.places }),
    messages: told,
    ...(note === undefined ? {} : { note }),
  });
}

const shown = ({ engine, step, options, explanation, url, origin, count }: ConsoleExplanation) => ({
  engine,
  step,
  options,
  explanation,
  ...(url === undefined ? {} : { url }),
  ...(origin === undefined ? {} : { origin }),
  ...(count === undefined ? {} : { count }),
});

/** Where each option is set for the path of the message, or that it isn't set. */
function placesOf({ options, url }: ConsoleExplanation, { path, config }: SourceText) {
  const policy = effectivePolicy(config, /^https?:\/\/[^/?#]*(\/[^?#]*)/.exec(url ?? '')?.[1] ?? '/');
  return options.map((option) => {
    const by = decidedBy(policy, option);
    if (by === undefined || by.kind === 'default')
      return { option, path, line: null, character: null, text: null };
    const { text: whole } = config.document;
    const written = fileMask(config.document)(whole.slice(by.span.start, by.span.end));
    return { option, path, ...lineIndex(whole).position(by.span.start), text: written };
  });
}

function decidedBy(policy: Policy, option: string) {
  switch (option) {
    case 'cors_enabled':
      return policy.enabled.by;
    case 'cors_origins':
      return policy.origins.by;
    case 'cors_methods':
      return policy.methods.by;
    case 'cors_headers':
      return policy.headers.by;
    case 'cors_max_age':
      return policy.maxAge.by;
    case 'cors_credentials':
      return policy.credentials.by;
    case 'cors_allow_any_origin':
      return policy.anyOrigin.by;
    default:
      return undefined;
  }
}

function text({ messages, explanation, note }: ReturnType<typeof tell>): string {
  const several = messages.length > 1;
  const parts = messages.map((message, at) =>
    [
      ...(several
        ? [
            `Message ${at + 1} of ${messages.length}${message.url === undefined ? '' : `, ${visible(message.url)}`}`,
          ]
        : []),
      ...messageLines(message),
    ].join('\n'),
  );
  const whole = parts.length === 0 ? visible(explanation) : parts.join('\n\n');
  return `${whole}\n${note === undefined ? '' : `\n${note}\n`}`;
}

const messageLines = ({
  step,
  engine,
  options,
  explanation,
  count,
  places = [],
}: ReturnType<typeof tell>['messages'][number]): readonly string[] => [
  visible(explanation),
  ...(count === undefined ? [] : [`Printed: ${count} times`]),
  ...(step === null ? [] : [`Step: ${step}`]),
  ...(engine === null ? [] : [`Browser: ${engine}`]),
  ...(options.length === 0 ? [] : [`Options: ${options.join(', ')}`]),
  ...places.map(({ option, path, line, text: written }) =>
    line === null
      ? `${visible(path)} does not set ${option}.`
      : `${visible(path)}:${line + 1}: ${visible(written)}`,
  ),
];
