import * as vscode from 'vscode';
import { candidateGlobs } from './document-selector';
import { isCandidate } from './ui/file-status';

/** Calls back once, as soon as a file that may be ours is open or in the workspace. */
export function whenNeeded(start: () => unknown): vscode.Disposable {
  let isOver = false;
  const begin = (): void => {
    if (isOver) return;
    isOver = true;
    subscriptions.dispose();
    start();
  };
  const look = (document: vscode.TextDocument): void => {
    if (isCandidate(document)) begin();
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    ...candidateGlobs().flatMap((glob) => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, true);
      return [watcher, watcher.onDidCreate(begin)];
    }),
  );
  vscode.workspace.textDocuments.forEach(look);
  const search = async (): Promise<void> => {
    for (const glob of candidateGlobs()) {
      if (isOver) return;
      const [found] = await vscode.workspace.findFiles(glob, undefined, 1);
      if (found !== undefined) begin();
    }
  };
  void search();
  return {
    dispose() {
      isOver = true;
      subscriptions.dispose();
    },
  };
}
