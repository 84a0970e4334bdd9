import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Judgement } from '../../lint/run';
import { suppressionEdits } from '../../lint/suppression';
import type { CodeActionContext } from './context';
import { editsOf } from '../range';
import { workspaceEdit } from './workspace-edit';

/** Only parsing the whole text again shows whether a comment silences a finding, which is too slow for a large selection. */
const mostSilenced = 10;

/** The comments that silence these findings on their lines or in the file; none where there are too many of them. */
export const silenceActions = (
  document: TextDocument,
  judgements: readonly Judgement[],
  context: CodeActionContext,
): CodeAction[] =>
  judgements.length > mostSilenced
    ? []
    : judgements.flatMap((judgement) => silence(document, judgement, context));

function silence(document: TextDocument, judgement: Judgement, context: CodeActionContext): CodeAction[] {
  const { rule, finding } = judgement;
  return (['line', 'file'] as const).flatMap((scope) => {
    const edits = suppressionEdits(context.toml, rule.id, finding.span.start, scope);
    if (edits.length === 0) return [];
    return {
      title: `Ignore ${rule.id} ${scope === 'line' ? 'here' : 'in this file'}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [context.diagnosticOf(judgement)],
      edit: workspaceEdit(document, editsOf(document, edits), context.edits),
    };
  });
}
