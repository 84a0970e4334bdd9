import { type Command, parseOptions, refuseArguments, UsageError } from '../command';
import { didYouMean } from '../arguments/did-you-mean';
import { ruleMarkdown } from '../../lint/rule-markdown';
import { rules as all } from '../../rules/index';

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'list the rules, or explain one',
  usage: `license-monitor-cors rules [id]

Lists every rule with its severity, or prints the page of one: reason, source, examples.
`,
  run(argv, io) {
    const { positionals } = parseOptions(argv, {});
    const [id, ...more] = positionals;
    refuseArguments('rules', more);
    if (id === undefined) {
      const width = Math.max(...all.map((rule) => rule.id.length));
      for (const rule of all)
        io.out(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(11)}  ${rule.title}\n`);
      return Promise.resolve(0);
    }
    const rule = all.find((each) => each.id === id);
    if (rule === undefined) {
      throw new UsageError(noSuchRule(id));
    }
    io.out(`${ruleMarkdown(rule)}\n`);
    return Promise.resolve(0);
  },
};

export const noSuchRule = (id: string): string =>
  `\`${id}\` is not a rule; \`license-monitor-cors rules\` lists them.${didYouMean(
    id,
    all.map((rule) => rule.id),
  )}`;
