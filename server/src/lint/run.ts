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
  /** The severity set for the rule, else the finding's own, else the rule's. */
  readonly severity: Severity;
  readonly finding: Finding;
}

export interface RunOptions {
  /** Rule id to severity; a rule that is not named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Every finding of `rules` that no comment silences, by position and then in the order of `rules`. The rules about
 * the comments hear of the findings of all others. Never throws.
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
  // The sort is stable, so findings at one place stay in table order.
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
 * Rules that are off run for the review, all of them run for both environments, and of one value every fault counts: a
 * comment that silences something elsewhere, or one mistake of several, is in use.
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
 * The one door for what is said about a file: a message quotes names and values of it, and the file may hold what acts
 * on a terminal, and secrets. Edits keep the text of the file.
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

/** Copied only where it has to be: the edits of many fixes are made when they are asked for. */
function shownFix(fix: Fix, shown: Mask): Fix {
  const title = shown(fix.title);
  return title === fix.title ? fix : { ...fix, edits: fix.edits, title };
}

/** A mistake in one rule costs that rule its findings, never the person all others. */
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
