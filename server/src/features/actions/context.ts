import type { Diagnostic } from 'vscode-languageserver-types';
import type { LintDiagnostic } from '../../lint/run';
import type { TextEdit as OffsetEdit, TomlDocument } from '../../toml/tree/nodes';
import type { EditSupport } from './workspace-edit';

export interface CodeActionContext {
  readonly toml: TomlDocument;
  readonly diagnostics: readonly LintDiagnostic[];
  readonly diagnosticOf: (diagnostic: LintDiagnostic) => Diagnostic;
  /** The edits of all safe fixes, applied until nothing is left to fix. */
  readonly fixAll: () => readonly OffsetEdit[];
  /** The client's command that shows the page of a rule; other editors follow the link of the diagnostic. */
  readonly ruleCommand: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly edits: EditSupport;
}
