import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../../lint/run';
import type { CodeActionContext } from './context';

/** Opens the page of each rule with a diagnostic here. */
export function documentationActions(
  diagnostics: readonly LintDiagnostic[],
  { ruleCommand, diagnosticOf }: CodeActionContext,
): CodeAction[] {
  if (ruleCommand === undefined) return [];
  const first = new Map(diagnostics.toReversed().map((diagnostic) => [diagnostic.rule.id, diagnostic]));
  return [...first].toReversed().map(([id, diagnostic]) => {
    const title = `Show documentation of ${id}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(diagnostic)],
      command: { title, command: ruleCommand, arguments: [id] },
    };
  });
}
