import type { Config } from '../../config/config';
import { explainConsole } from '../../explain/console/explain-console';
import type { ConsoleExplanation } from '../../explain/console/explanation';
import { longestPaste } from '../../explain/console/pasted/plain-text';
import { fileRemedy } from '../../probe/remedy/file-remedy';
import { redactPaste, redactPasted } from '../../secrets/redact-paste';
import { locate } from '../../probe/source-text';
import type { ExplainResult } from '../../protocol';
import type { Location } from '../../text/location';
import { quoted } from '../../text/quoted';
import { entryNamed } from '../../toml/tree/find';
import { createPageLinks, type PageLinks } from './page-links';

interface Source {
  readonly uri: string;
  readonly config: Config;
}

const unknown = `# No browser message was recognized

Paste the whole line from the browser’s console, such as the one that begins with “Access to fetch at” or “Cross-Origin Request Blocked”.
`;

/** What browser console messages mean: the clause, the reason, the option, and the line that decides it. */
export function explainMessage(text: string, source: Source | undefined): ExplainResult {
  const { messages, note } = explainConsole(
    redactPaste(text.slice(0, longestPaste + 1)),
    source === undefined ? undefined : fileRemedy(source.config),
  );
  const [first] = messages;
  if (first === undefined)
    return { recognized: false, markdown: unknown, links: [], step: null, options: [], range: null };
  const { links, targetOf } = createPageLinks();
  const sections = messages.map((message, at) => {
    const title = messages.length === 1 ? '' : `## Message ${at + 1} of ${messages.length}\n\n`;
    return `${title}${section(message, source, targetOf)}`;
  });
  const location = locationOf(first, source);
  const explained = redactPasted({
    recognized: true,
    markdown: ['# What the browser said\n', ...sections, ...(note === undefined ? [] : [`${note}\n`])].join(
      '\n',
    ),
    step: first.step,
    options: first.options,
    range: location === undefined ? null : { start: location.start, end: location.end },
  });
  return { ...explained, links };
}

function section(
  message: ConsoleExplanation,
  source: Source | undefined,
  targetOf: PageLinks['targetOf'],
): string {
  const { step, options, explanation, engine, origin, url, count } = message;
  const location = locationOf(message, source);
  const facts = [
    count === undefined ? undefined : `Printed: ${count} times`,
    step === null ? undefined : `Step: \`${step}\``,
    engine === null ? undefined : `Browser: ${engine}`,
    origin === undefined ? undefined : `Page: ${quoted(origin)}`,
    url === undefined ? undefined : `Request: ${quoted(url)}`,
    options.length === 0
      ? 'config.toml has no option that decides this.'
      : `Decided by: ${options.map((option) => `\`${option}\``).join(', ')}`,
  ].filter((fact) => fact !== undefined);
  const links =
    location === undefined || source === undefined ? '' : `\n${placeLinks(location, source, targetOf)}\n`;
  return `${explanation}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n${links}`;
}

function placeLinks({ start, end }: Location, { uri }: Source, targetOf: PageLinks['targetOf']): string {
  const place = { uri, range: { start, end } };
  const show = targetOf({ action: 'show', ...place });
  const fix = targetOf({ action: 'fix', ...place });
  return `[Show line ${start.line + 1}](${show}) · [Show the quick fixes](${fix})`;
}

function locationOf({ options }: ConsoleExplanation, source: Source | undefined) {
  const place = source === undefined ? undefined : deciding(source.config, options);
  return place === undefined || source === undefined
    ? undefined
    : locate({ path: source.uri, config: source.config }, place);
}

/** The value of the first of these options that the file sets, otherwise the name of `[api]`. */
function deciding({ api }: Config, options: readonly string[]) {
  for (const option of options) {
    const entry = api && entryNamed(api.table, option);
    if (entry !== undefined) return entry.value?.span ?? entry.part.span;
  }
  return options.length === 0 ? undefined : api?.nameSpan;
}
