import * as vscode from 'vscode';

/** The commands in menus. VS Code passes them the file whose menu was opened. */
export const registerMenuCommands = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('licenseMonitor.runPreflights', async (given?: vscode.Uri) => {
      const uri = given ?? vscode.window.activeTextEditor?.document.uri;
      if (uri === undefined) return;
      // The server knows only open documents.
      await vscode.workspace.openTextDocument(uri);
      await vscode.commands.executeCommand('licenseMonitor.runPreflight', {
        uri: uri.toString(),
        extent: 'matrix',
      });
    }),
    vscode.commands.registerCommand('licenseMonitor.compareThisProxy', async (given?: vscode.Uri) => {
      const uri = given ?? vscode.window.activeTextEditor?.document.uri;
      if (uri === undefined) return;
      await vscode.commands.executeCommand('licenseMonitor.compareProxy', { nginx: uri.toString() });
    }),
  );
