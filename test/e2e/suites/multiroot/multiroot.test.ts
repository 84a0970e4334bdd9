import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsAt } from '../editor';

describe('a workspace of two folders', () => {
  const file = (at: number): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[at];
    assert(folder !== undefined);
    return vscode.Uri.joinPath(folder.uri, 'config.toml');
  };

  it('judges each file by the settings of its folder', async () => {
    for (const at of [0, 1])
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(at)), {
        preview: false,
      });
    await findingsAt(file(0), (rules) => rules.join() === 'origin-trailing-slash');
    await findingsAt(file(1), (rules) => rules.join() === 'origin-wildcard');
  });

  it('follows a change of one folder’s settings', async () => {
    const change = (rules: object | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('licenseMonitor', file(0))
        .update('rules', rules, vscode.ConfigurationTarget.WorkspaceFolder);
    await change({});
    await findingsAt(file(0), (rules) => rules.join() === 'origin-trailing-slash,origin-wildcard');
    await findingsAt(file(1), (rules) => rules.join() === 'origin-wildcard');
  });
});
