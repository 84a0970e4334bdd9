import { join } from 'node:path';
import type { Rule } from '../../../server/src/lint/rule';
import type { LintDiagnostic } from '../../../server/src/lint/run';
import { rules } from '../../../server/src/rules/index';
import { visible } from '../../../server/src/text/visible';
import { judgeExample, lineOf } from '../../support/rules/judge';
import { variants } from './variants';

/** Where the words of a rule are kept. */
export const snapshotPath = (id: string): string => join(__dirname, `${id}.txt`);

/** What a rule says, by rule id: of each of its bad examples and variants every message, place and title of a fix. */
export function snapshots(): ReadonlyMap<string, string> {
  return new Map(rules.map((rule) => [rule.id, snapshotOf(rule)]));
}

function snapshotOf({ id, title, examples }: Rule): string {
  const files = [...examples.bad, ...(variants[id] ?? []).map((toml) => ({ toml, environment: undefined }))];
  const said = files.map(({ toml, environment }) => {
    const found = judgeExample(toml, { environment }).filter(({ rule }) => rule.id === id);
    return [...quoted(toml), ...found.flatMap((diagnostic) => wordsOf(toml, diagnostic)), ''].join('\n');
  });
  return [`${title}.`, '', ...said].join('\n');
}

const quoted = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `| ${visible(line)}`.trimEnd());

const wordsOf = (text: string, { finding: { span, message, related, fixes }, severity }: LintDiagnostic) => [
  `line ${lineOf(text, span.start)}, ${severity}: ${message}`,
  ...(related ?? []).map((place) => `  see line ${lineOf(text, place.span.start)}: ${place.message}`),
  ...(fixes ?? []).map(({ title, safety }) => `  fix, ${safety}: ${title}`),
];
