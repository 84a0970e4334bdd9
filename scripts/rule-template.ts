/** `origin-empty` → `originEmpty`. */
export const ruleName = (id: string): string =>
  id.replace(/-(?<letter>[a-z])/gu, (_match, letter: string) => letter.toUpperCase());

/** The file of a rule in a folder of `rules/`, such as `methods` or `origins/shape`. */
export function ruleTemplate(group: string, id: string): string {
  const root = '../'.repeat(group.split('/').length + 1);
  return `import { sources } from '${root}catalog/sources';
import { defineRule } from '${root}lint/rule';

export default defineRule({
  id: '${id}',
  severity: 'warning',
  title: 'What it reports, in a few words',
  why: 'Why it matters, in whole sentences.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\\ncors_enabled = true\\n'],
    bad: [{ toml: '[api]\\ncors_enabled = true\\n', fixed: '[api]\\ncors_enabled = true\\n' }],
  },
  *check(config) {
    for (const table of config.tables) {
      yield { span: table.nameSpan, message: 'What is wrong, why it matters, what to do.' };
    }
  },
});
`;
}

/** The text of `rules/index.ts` with the rule as the last import and the last of the list. */
export const ruleListWith = (list: string, group: string, id: string): string =>
  list
    .replace(
      /(?<last>import [^\n]+\n)(?!import )/u,
      `$<last>import ${ruleName(id)} from './${group}/${id}';\n`,
    )
    .replace(/\n\];\n$/u, `\n  ${ruleName(id)},\n];\n`);
