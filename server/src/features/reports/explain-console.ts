import { explainConsole } from '../../explain/console/explain-console';
import { longestPaste } from '../../explain/console/pasted/plain-text';
import { fileRemedy } from '../../probe/remedy/file-remedy';
import { redactPaste, redactPasted } from '../../secrets/redact-paste';
import type { ExplainResult } from '../../protocol';
import { consoleMessage, type ExplainedFile, locationOf } from './console-message';
import { createPageLinks } from './page-links';

const unknown = `# No browser message was recognized

Paste the whole line from the browser’s console, such as the one that begins with “Access to fetch at” or “Cross-Origin Request Blocked”.
`;

/** What browser console messages mean: the clause, the reason, the option, and the line that decides it. */
export function explainMessage(text: string, source: ExplainedFile | undefined): ExplainResult {
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
    return `${title}${consoleMessage(message, source, targetOf)}`;
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
