import type { Rule } from '../lint/rule';

/** Where a rule is explained: the client's command that shows its page, else the rule's source. */
export const ruleAddress = (
  { id, source }: Pick<Rule, 'id' | 'source'>,
  ruleCommand: string | undefined,
): string => (ruleCommand === undefined ? source : `command:${ruleCommand}?%22${id}%22`);
