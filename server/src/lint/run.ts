import type { Config } from '../config/config';
import { visibleText } from '../text/visible-text';
import type { Finding, Fix, Rule, Severity } from './rule';
import { readSuppressions } from './suppression';

export interface Judgement {
  readonly rule: Rule;
  /** The severity set for the rule, else the finding's own, else the rule's. */
  readonly severity: Severity;
  readonly finding: Finding;
}

export interface RunOptions {
  /** Rule id to severity; a rule that is not named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** Every finding of `rules` that no comment suppresses, by position and then in the order of `rules`. Never throws. */
export function run(rules: readonly Rule[], config: Config, options: RunOptions): readonly Judgement[] {
  const suppressed = readSuppressions(config.document);
  const judgements: Judgement[] = [];
  for (const rule of rules) {
    const set = Object.hasOwn(options.severities, rule.id) ? options.severities[rule.id] : undefined;
    if (set === 'off') continue;
    for (const found of findingsOf(rule, config)) {
      const finding = visibleFinding(found);
      if (suppressed(rule.id, finding.span.start)) continue;
      judgements.push({ rule, severity: set ?? finding.severity ?? rule.severity, finding });
    }
  }
  // The sort is stable, so findings at one place stay in table order.
  return judgements.sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  );
}

/** Names and values of a file are quoted in messages, and a file may hold what acts on a terminal. */
function visibleFinding(finding: Finding): Finding {
  const message = visibleText(finding.message);
  const { related, fixes } = finding;
  return {
    ...finding,
    message,
    ...(related && { related: related.map((one) => ({ ...one, message: visibleText(one.message) })) }),
    ...(fixes && { fixes: fixes.map(visibleFix) }),
  };
}

/** Copied only where it has to be: the edits of many fixes are made when they are asked for. */
function visibleFix(fix: Fix): Fix {
  const title = visibleText(fix.title);
  return title === fix.title ? fix : { ...fix, edits: fix.edits, title };
}

/** A mistake in one rule costs that rule its findings, never the person all others. */
function findingsOf(rule: Rule, config: Config): readonly Finding[] {
  try {
    return [...rule.check(config)];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return [
      {
        span: config.api?.nameSpan ?? { start: 0, end: 0 },
        severity: 'information',
        message: `The rule \`${rule.id}\` failed on this file and says nothing about it (${cause}). The other rules are not affected.`,
      },
    ];
  }
}
