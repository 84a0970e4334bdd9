import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../lint/run';
import type { Severity } from '../lint/rule';
import { rangeOf } from './range';
import { ruleAddress } from './rule-address';

const source = 'license-monitor';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `rulePage` is the address prefix of the rule pages; without it, the link goes to the rule's source. */
export function toDiagnostic(
  document: TextDocument,
  { rule, severity, finding }: LintDiagnostic,
  ruleCommand: string | undefined,
): Diagnostic {
  const related = finding.related ?? [];
  return {
    range: rangeOf(document, finding.span),
    severity: severityOf[severity],
    source,
    code: rule.id,
    codeDescription: { href: ruleAddress(rule, ruleCommand) },
    message: finding.message,
    ...(finding.unnecessary === true && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ span, message }) => ({
        location: { uri: document.uri, range: rangeOf(document, span) },
        message,
      })),
    }),
  };
}
