import type { BadExample, Example, Rule } from './rule';

/** The page of a rule: the same text in `docs/rules/`, the terminal and the editor. Ends with a line end. */
export function ruleMarkdown(rule: Rule): string {
  return [
    `# ${rule.id}`,
    `**${rule.title}** (severity: ${rule.severity})`,
    rule.why,
    `Source: <${rule.source}>`,
    ...rule.examples.bad.flatMap(badExample),
    ...rule.examples.good.flatMap(goodExample),
  ]
    .join('\n\n')
    .concat('\n');
}

const badExample = ({ toml, fixed, environment }: BadExample): readonly string[] => [
  `Reported${inWords(environment)}:`,
  block(toml),
  ...(fixed === undefined ? [] : ['After the quick fix:', block(fixed)]),
];

const goodExample = (example: Example): readonly string[] =>
  typeof example === 'string'
    ? ['Fine:', block(example)]
    : [`Fine${inWords(example.environment)}:`, block(example.toml)];

const inWords = (environment: 'development' | 'production' | undefined): string =>
  environment === undefined ? '' : ` in ${environment}`;

/** An example may contain text that looks like the end of a code block, so the fence is longer than any in it. */
function block(toml: string): string {
  const longest = Math.max(2, ...[...toml.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}toml\n${toml.replaceAll('\r\n', '\n').replace(/\n?$/u, '\n')}${fence}`;
}
