import * as vscode from 'vscode';

/** Where a setting for one file belongs: in its folder, in the workspace or, without either, in the user settings. */
export function configurationTarget(uri: vscode.Uri | undefined): vscode.ConfigurationTarget {
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  const { workspaceFolders = [] } = vscode.workspace;
  if (folder !== undefined && workspaceFolders.length > 1) return vscode.ConfigurationTarget.WorkspaceFolder;
  return workspaceFolders.length > 0
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
}
