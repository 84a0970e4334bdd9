import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../../lint/run';
import { suppressionEdits } from '../../lint/suppression';
import type { CodeActionContext } from './context';
import { editsOf } from '../range';
import { workspaceEdit } from './workspace-edit';

/**
 * Only parsing the whole text again shows whether a comment silences a diagnostic, which is too slow for a large
 * selection.
 */
const mostSilenced = 10;

/**
 * The comments that silence these diagnostics on their lines or in the file; none if there are too many of them.
 */
export const silenceActions = (
  document: TextDocument,
  diagnostics: readonly LintDiagnostic[],
  context: CodeActionContext,
): CodeAction[] =>
  diagnostics.length > mostSilenced
    ? []
    : diagnostics.flatMap((diagnostic) => silence(document, diagnostic, context));

function silence(
  document: TextDocument,
  diagnostic: LintDiagnostic,
  context: CodeActionContext,
): CodeAction[] {
  const { rule, finding } = diagnostic;
  return (['line', 'file'] as const).flatMap((scope) => {
    const edits = suppressionEdits(context.toml, rule.id, finding.span.start, scope);
    if (edits.length === 0) return [];
    return {
      title: `Ignore ${rule.id} ${scope === 'line' ? 'here' : 'in this file'}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [context.diagnosticOf(diagnostic)],
      edit: workspaceEdit(document, editsOf(document, edits), context.edits),
    };
  });
}
