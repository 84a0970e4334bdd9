import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Outlives the language client and listens to each new one. */
export interface ClientFollower extends vscode.Disposable {
  readonly follow: (client: BaseLanguageClient) => void;
}
