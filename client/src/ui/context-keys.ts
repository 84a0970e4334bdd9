import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import { candidateGlobs } from '../document-selector';
import { type FileStatus, isCandidate } from './file-status';

/**
 * The context keys that menus depend on. `licenseMonitor.file` describes the active editor: `ours`, `begun`, `unknown`
 * (the server has not responded yet), `foreign`, or `none` without an editor. `licenseMonitor.files` holds the paths of
 * our files as an object, for the `in` operator; paths, because in a remote window menus see other URIs than we do.
 */
export function followContextKeys(
  status: FileStatus,
  client: () => BaseLanguageClient,
): vscode.Disposable & { readonly refresh: () => Promise<void> } {
  let closed: readonly string[] = [];
  let shown = '';
  const set = (): void => {
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
    const known = new Set(open.filter((uri) => status.of(uri) !== undefined).map(String));
    const files = [
      ...open.filter((uri) => status.of(uri)?.ours === true),
      ...closed.filter((uri) => !known.has(uri)).map((uri) => vscode.Uri.parse(uri, true)),
    ]
      .map(({ fsPath }) => fsPath)
      .sort();
    const file = kindOf(status, vscode.window.activeTextEditor?.document);
    const now = JSON.stringify([file, files]);
    if (now === shown) return;
    shown = now;
    void vscode.commands.executeCommand('setContext', 'licenseMonitor.file', file);
    void vscode.commands.executeCommand(
      'setContext',
      'licenseMonitor.files',
      Object.fromEntries(files.map((path) => [path, true])),
    );
  };
  const refresh = async (): Promise<void> => {
    if (!client().isRunning()) return;
    try {
      const found = await sendRequest(client(), 'licenseMonitor/configurations', undefined);
      closed = [...found.open, ...found.closed];
      set();
    } catch {
      // The server has stopped; the next start asks again.
    }
  };
  const subscriptions = candidateGlobs().flatMap((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    return [
      watcher,
      watcher.onDidCreate(refresh),
      watcher.onDidChange(refresh),
      watcher.onDidDelete(refresh),
    ];
  });
  subscriptions.push(status.onChange(set));
  set();
  return {
    refresh,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function kindOf(status: FileStatus, document: vscode.TextDocument | undefined): string {
  if (document === undefined) return 'none';
  const known = status.of(document.uri);
  if (known === undefined) return isCandidate(document) ? 'unknown' : 'foreign';
  if (known.ours) return 'ours';
  return known.begun ? 'begun' : 'foreign';
}
