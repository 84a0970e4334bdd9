import { rules } from '../../rules/index';

/** What the rule says about all its cases; its diagnostic says what is wrong with this one. */
export function ruleText(id: string): string {
  const rule = rules.find((each) => each.id === id);
  return rule === undefined ? '' : `**${rule.title}.** ${rule.why}`;
}

export const paragraphs = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined).join('\n\n');
