import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../../lint/run';
import type { Fix } from '../../lint/rule';
import type { CodeActionContext } from './context';
import { mergedActions } from './merged-actions';
import { editsOf, spanOf } from '../range';
import { documentationActions } from './documentation-actions';
import { silenceActions } from './silence-actions';
import { withCaret, workspaceEdit } from './workspace-edit';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.licenseMonitor`;

/**
 * The fixes of the diagnostics that touch `range`, the comments that silence them, and the fix of everything safe.
 */
export function codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
  // The empty kind includes all others.
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
    if (touched.some(isSafelyFixed) && context.diagnostics.filter(isSafelyFixed).length > 1)
      actions.push(...fixAllActions(document, CodeActionKind.QuickFix, context));
    actions.push(...documentationActions(touched, context), ...silenceActions(document, touched, context));
  }
  if (context.only !== undefined && wants(fixAllKind))
    actions.push(...fixAllActions(document, fixAllKind, context));
  return mergedActions(actions);
}

const isSafelyFixed = ({ finding }: LintDiagnostic): boolean =>
  finding.fixes?.some(({ safety }) => safety === 'safe') === true;

/** One action, or none if nothing is safe to fix. */
function fixAllActions(document: TextDocument, kind: string, context: CodeActionContext): CodeAction[] {
  const edits = context.fixAll();
  if (edits.length === 0) return [];
  const edit = workspaceEdit(document, editsOf(document, edits), context.edits);
  return [{ title: 'Fix all safe License Monitor problems', kind, edit }];
}

function quickFix(
  document: TextDocument,
  diagnostic: LintDiagnostic,
  fix: Fix,
  context: CodeActionContext,
): CodeAction {
  const plain = editsOf(document, fix.edits);
  const { caret } = fix;
  const edits =
    caret === undefined || context.edits !== 'snippets'
      ? plain
      : plain.map((edit, index) => (index === plain.length - 1 ? withCaret(edit, caret) : edit));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [context.diagnosticOf(diagnostic)],
    isPreferred: fix.preferred === true,
    edit: workspaceEdit(document, edits, context.edits),
  };
}
