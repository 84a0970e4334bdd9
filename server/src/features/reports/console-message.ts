import type { Config } from '../../config/config';
import type { ConsoleExplanation } from '../../explain/console/explanation';
import { locate } from '../../probe/source-text';
import type { Location } from '../../text/location';
import { quoted } from '../../text/quoted';
import { entryNamed } from '../../toml/tree/find';
import type { PageLinks } from './page-links';

/** The file that an explanation is about. */
export interface ExplainedFile {
  readonly uri: string;
  readonly config: Config;
}

/** One message of the page, as Markdown: what it means, its facts, and links to the line that decides it. */
export function consoleMessage(
  message: ConsoleExplanation,
  source: ExplainedFile | undefined,
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

function placeLinks(
  { start, end }: Location,
  { uri }: ExplainedFile,
  targetOf: PageLinks['targetOf'],
): string {
  const place = { uri, range: { start, end } };
  const show = targetOf({ action: 'show', ...place });
  const fix = targetOf({ action: 'fix', ...place });
  return `[Show line ${start.line + 1}](${show}) · [Show the quick fixes](${fix})`;
}

/** Where the file decides what a message is about: undefined without a file or such an option. */
export function locationOf({ options }: ConsoleExplanation, source: ExplainedFile | undefined) {
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
