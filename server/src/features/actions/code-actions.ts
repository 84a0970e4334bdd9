import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../../lint/run';
import type { Fix } from '../../lint/rule';
import type { CodeActionContext } from './context';
import { mergedActions } from './merged-actions';
import { editsOf, spanOf } from '../range';
import { silenceActions } from './silence-actions';
import { withCaret, workspaceEdit } from './workspace-edit';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.licenseMonitor`;

/** The fixes of the findings that touch `range`, the comments that silence them, and the fix of everything safe. */
export function codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
  // The empty kind is the root of all.
  const wants = (kind: string) =>
    context.only === undefined ||
    context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const { start, end } = spanOf(document, range);
    const touched = context.diagnostics.filter(
      ({ finding: { span } }) => span.start <= end && start <= span.end,
    );
    for (const diagnostic of touched) {
      for (const fix of diagnostic.finding.fixes ?? [])
        actions.push(quickFix(document, diagnostic, fix, context));
    }
    actions.push(...silenceActions(document, touched, context));
  }
  if (context.only !== undefined && wants(fixAllKind)) {
    const edits = context.fixAll();
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all safe problems',
        kind: fixAllKind,
        edit: workspaceEdit(document, editsOf(document, edits), context.edits),
      });
    }
  }
  return mergedActions(actions);
}

function quickFix(
  document: TextDocument,
  diagnostic: LintDiagnostic,
  fix: Fix,
  context: CodeActionContext,
): CodeAction {
  const plain = editsOf(document, fix.edits);
  const edits =
    fix.caret === undefined || context.edits !== 'snippets'
      ? plain
      : plain.map((edit, index) => (index === plain.length - 1 ? withCaret(edit) : edit));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [context.diagnosticOf(diagnostic)],
    isPreferred: fix.preferred === true,
    edit: workspaceEdit(document, edits, context.edits),
  };
}
