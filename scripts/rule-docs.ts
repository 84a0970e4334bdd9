import type { Rule } from '../server/src/lint/rule';
import { ruleMarkdown } from '../server/src/lint/rule-markdown';

/** `server/RULES.md`: a table of all rules and the page of each. */
export const ruleDocs = (rules: readonly Rule[]): string =>
  [
    '# Rules',
    'Generated from `server/src/rules/` by `npm run generate`. Every rule can be set to `off`, `hint`, `information`, `warning` or `error`; a comment `# license-monitor-ignore <rule>` silences it on its line, or on the next one when it stands alone, and `# license-monitor-ignore-file <rule>` in the whole file.',
    ['| rule | severity | what it reports |', '|---|---|---|', ...rules.map(row)].join('\n'),
    ...rules.map((rule) => ruleMarkdown(rule).trimEnd()),
  ]
    .join('\n\n')
    .concat('\n');

const row = ({ id, severity, title }: Rule): string => `| [${id}](#${id}) | ${severity} | ${title} |`;
