import type { Config } from '../config/config';
import { messageMask } from '../config/file-secrets';
import type { Mask } from '../secrets/mask';
import { visible } from '../text/visible';
import { type Facts, factsOf, hearAll, hearFirst } from './facts';
import type { Finding, Fix, Rule, Severity } from './rule';
import { review, type Review } from './review';
import { isAboutComments, readSuppressions } from './suppression';

export interface LintDiagnostic {
  readonly rule: Rule;
  /** The severity set for the rule, otherwise that of the diagnostic, otherwise that of the rule. */
  readonly severity: Severity;
  readonly finding: Finding;
}

export interface RunOptions {
  /** Severity by rule id; a rule that isn't listed keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * The diagnostics of `rules` that no comment silences, by position and then in the order of `rules`. The rules
 * about ignore comments see the diagnostics of all others. Never throws.
 */
export function runRules(
  rules: readonly Rule[],
  config: Config,
  options: RunOptions,
): readonly LintDiagnostic[] {
  const suppressed = readSuppressions(config.document);
  const review = reviewOf(rules, config, options);
  let mask: Mask | undefined;
  const discreet: Mask = (text) => visible((mask ??= messageMask(config.document))(text));
  const facts = factsOf(
    config,
    hearFirst((id, offset) => isOff(id, options) || suppressed(id, offset)),
  );
  const diagnostics: LintDiagnostic[] = [];
  for (const rule of rules) {
    const set = settingOf(rule, options);
    if (set === 'off') continue;
    for (const found of findingsOf(rule, config, facts, review)) {
      if (suppressed(rule.id, found.span.start)) continue;
      const finding = shownFinding(found, discreet);
      diagnostics.push({ rule, severity: set ?? finding.severity ?? rule.severity, finding });
    }
  }
  // The sort is stable, so diagnostics at one place stay in table order.
  return diagnostics.sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  );
}

const settingOf = ({ id }: Rule, { severities }: RunOptions): Severity | 'off' | undefined =>
  Object.hasOwn(severities, id) ? severities[id] : undefined;

const isOff = (id: string, { severities }: RunOptions): boolean =>
  Object.hasOwn(severities, id) && severities[id] === 'off';

const kinds = ['development', 'production'] as const;

/**
 * For the review, rules that are off run too, all rules run for both environments, and every fault of a value
 * counts: a comment that silences something in another environment, or one of several mistakes, is in use.
 */
function reviewOf(rules: readonly Rule[], config: Config, options: RunOptions): Review {
  const inBoth = kinds.map((kind) => ({ ...config, environment: { ...config.environment, kind } }));
  const variants = inBoth.map((variant) => ({ variant, facts: factsOf(variant, hearAll) }));
  return review(config.document, {
    ids: rules.map(({ id }) => id),
    isOff: (id) => isOff(id, options),
    findings: function* (none) {
      for (const rule of rules)
        if (!isAboutComments(rule.id))
          for (const { variant, facts } of variants)
            for (const { span } of findingsOf(rule, variant, facts, none))
              yield { rule: rule.id, offset: span.start };
    },
  });
}

/**
 * All text about a file passes through here. Messages quote names and values, and a file may contain secrets and
 * characters that control a terminal. Edits keep the text of the file.
 */
function shownFinding(finding: Finding, shown: Mask): Finding {
  const { related, fixes } = finding;
  return {
    ...finding,
    message: shown(finding.message),
    ...(related && { related: related.map((one) => ({ ...one, message: shown(one.message) })) }),
    ...(fixes && { fixes: fixes.map((fix) => shownFix(fix, shown)) }),
  };
}

/** Copied only if necessary: the edits of many fixes are computed on request. */
function shownFix(fix: Fix, shown: Mask): Fix {
  const title = shown(fix.title);
  return title === fix.title ? fix : { ...fix, edits: fix.edits, title };
}

/** A bug in one rule costs the user that rule's diagnostics, never those of all others. */
function findingsOf(rule: Rule, config: Config, facts: Facts, review: Review): readonly Finding[] {
  try {
    return [...rule.check(config, facts, review)];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return [
      {
        span: config.api?.nameSpan ?? { start: 0, end: 0 },
        severity: 'information',
        message: `The rule \`${rule.id}\` failed on this file and reports nothing here (${cause}). The other rules are not affected.`,
      },
    ];
  }
}
