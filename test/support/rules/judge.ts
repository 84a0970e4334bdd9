import type { Config } from '../../../server/src/config/config';
import type { EnvironmentSetting } from '../../../server/src/config/read/environment';
import { readConfig } from '../../../server/src/config/read/read-config';
import { runRules, type LintDiagnostic } from '../../../server/src/lint/run';
import { rules } from '../../../server/src/rules/index';
import { parse } from '../../../server/src/toml/parse/parse';

interface Given {
  readonly environment?: EnvironmentSetting | undefined;
  readonly path?: string | undefined;
}

export const configOf = (text: string, { environment, path }: Given = {}): Config =>
  readConfig(parse(text), { environmentSetting: environment ?? 'auto', path });

/** What all rules say of a text, at their own severities. */
export const judge = (text: string, given: Given = {}): readonly LintDiagnostic[] =>
  runRules(rules, configOf(text, given), { severities: {} });

const judged = new Map<string, readonly LintDiagnostic[]>();

/** The same for examples, which several tests ask about: each text is judged once. */
export function judgeExample(text: string, given: Given = {}): readonly LintDiagnostic[] {
  const key = JSON.stringify([text, given.environment, given.path]);
  const found = judged.get(key) ?? judge(text, given);
  judged.set(key, found);
  return found;
}

/** One-based line of an offset. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The ids found on each line, in the order of the rules. */
export function idsByLine(
  text: string,
  diagnostics: readonly LintDiagnostic[],
): Readonly<Record<number, string[]>> {
  const lines: Record<number, string[]> = {};
  for (const { rule, finding } of diagnostics) (lines[lineOf(text, finding.span.start)] ??= []).push(rule.id);
  return Object.fromEntries(Object.entries(lines).map(([line, ids]) => [line, ids.sort()]));
}
