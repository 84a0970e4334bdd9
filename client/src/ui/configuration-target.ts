import * as vscode from 'vscode';

/** Where a setting about one file belongs: its folder, the window, or, without a folder, the person. */
export function configurationTarget(uri: vscode.Uri | undefined): vscode.ConfigurationTarget {
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  const { workspaceFolders = [] } = vscode.workspace;
  if (folder !== undefined && workspaceFolders.length > 1) return vscode.ConfigurationTarget.WorkspaceFolder;
  return workspaceFolders.length > 0
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
}
