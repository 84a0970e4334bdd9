import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { onNotification } from '../../../server/src/protocol/typed';
import { documentSelector } from '../document-selector';
import type { ClientFollower } from './client-follower';

/** What the server decided about the open files; `onChange` also fires when another editor becomes active. */
export interface FileStatus extends ClientFollower {
  readonly of: (uri: vscode.Uri | undefined) => DocumentStatus | undefined;
  readonly onChange: vscode.Event<void>;
}

export function createFileStatus(): FileStatus {
  const statuses = new Map<string, DocumentStatus>();
  const changed = new vscode.EventEmitter<void>();
  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(() => {
      changed.fire();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (statuses.delete(uri.toString())) changed.fire();
    }),
  ];
  return {
    follow(client) {
      statuses.clear();
      changed.fire();
      onNotification(client, 'licenseMonitor/status', (status) => {
        statuses.set(status.uri, status);
        changed.fire();
      });
    },
    of: (uri) => (uri === undefined ? undefined : statuses.get(uri.toString())),
    onChange: changed.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Whether the document is synchronized with the server. */
export const isCandidate = (document: vscode.TextDocument): boolean =>
  vscode.languages.match(documentSelector() as vscode.DocumentSelector, document) > 0;
