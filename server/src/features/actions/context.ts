import type { Diagnostic } from 'vscode-languageserver-types';
import type { Judgement } from '../../lint/run';
import type { TextEdit as OffsetEdit, TomlDocument } from '../../toml/tree/nodes';
import type { EditSupport } from './workspace-edit';

export interface CodeActionContext {
  readonly toml: TomlDocument;
  readonly judgements: readonly Judgement[];
  readonly diagnosticOf: (judgement: Judgement) => Diagnostic;
  /** The edits of all safe fixes, applied until nothing is left to fix. */
  readonly fixAll: () => readonly OffsetEdit[];
  readonly only: readonly string[] | undefined;
  readonly edits: EditSupport;
}
