import type { Config } from '../../config/config';
import { explainConsole } from '../../explain/console/message';
import { entryNamed } from '../../toml/tree/find';
import { locate } from '../../probe/source-text';
import type { ExplainResult } from '../../protocol';
import { encodeLink } from './report-link';

/** What a message of a browser's console means: the clause, the reason, the option, and the line that decides it. */
export function explainMessage(
  text: string,
  source: { readonly uri: string; readonly config: Config } | undefined,
): ExplainResult {
  const found = explainConsole(text);
  if (found === undefined) {
    return {
      markdown:
        '# No message of a browser was recognised\n\nPaste the whole line from the browser’s console, such as the one that begins with “Access to fetch at” or “Cross-Origin Request Blocked”.\n',
      step: null,
      options: [],
      range: null,
    };
  }
  const { step, options, explanation, engine, origin, url } = found;
  const place = source === undefined ? undefined : deciding(source.config, options);
  const location =
    place === undefined || source === undefined
      ? undefined
      : locate({ path: source.uri, config: source.config }, place);
  const facts = [
    step === null ? undefined : `Step: \`${step}\``,
    engine === null ? undefined : `Browser: ${engine}`,
    origin === undefined ? undefined : `Page: \`${origin}\``,
    url === undefined ? undefined : `Request: \`${url}\``,
    options.length === 0
      ? 'config.toml has no option that decides this.'
      : `Decided by: ${options.map((option) => `\`${option}\``).join(', ')}`,
  ].filter((fact) => fact !== undefined);
  const links =
    location === undefined
      ? ''
      : `\n[Show line ${location.start.line + 1}](<${encodeLink(location, 'show')}>) · [Show the quick fixes](<${encodeLink(location, 'fix')}>)\n`;
  return {
    markdown: `# What the browser said\n\n${explanation}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n${links}`,
    step,
    options,
    range: location === undefined ? null : { start: location.start, end: location.end },
  };
}

/** The value of the first option that the file sets, else the name of `[api]`. */
function deciding({ api }: Config, options: readonly string[]) {
  for (const option of options) {
    const entry = api && entryNamed(api.table, option);
    if (entry !== undefined) return entry.value?.span ?? entry.part.span;
  }
  return options.length === 0 ? undefined : api?.nameSpan;
}
