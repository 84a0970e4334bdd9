import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StarterTable } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';

/** "Create License Monitor Configuration": writes a chosen starter to a new file and never overwrites one. */
export const registerCreateConfiguration = (client: () => BaseLanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.createConfiguration', async (given?: string) => {
    const titles = {
      production: vscode.l10n.t('Production'),
      staging: vscode.l10n.t('Staging'),
      development: vscode.l10n.t('Development'),
    };
    const starters = await sendRequest(client(), 'licenseMonitor/starters', undefined);
    const choices = starters.map((starter) => ({
      label: titles[starter.environment],
      detail: starter.detail,
      starter,
    }));
    const picked =
      choices.find(({ starter }) => starter.environment === given) ??
      (await vscode.window.showQuickPick(choices, {
        title: vscode.l10n.t('What is the configuration for?'),
      }));
    if (picked === undefined) return;
    const folder = await targetFolder();
    if (folder === 'cancelled') return;
    const document = await newDocument(folder, picked.starter);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(picked.starter.snippet));
    if (!document.isUntitled) await document.save();
  });

async function targetFolder(): Promise<vscode.Uri | undefined | 'cancelled'> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (workspaceFolders.length < 2) return workspaceFolders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Which folder should it be created in?'),
  });
  return picked?.uri ?? 'cancelled';
}

/** An empty file with an unused name in the folder; untitled if there is no folder, or if it isn't writable. */
async function newDocument(
  folder: vscode.Uri | undefined,
  { environment }: StarterTable,
): Promise<vscode.TextDocument> {
  for (const name of ['config.toml', `config.${environment}.toml`, 'license-monitor.toml']) {
    if (folder === undefined) break;
    const uri = vscode.Uri.joinPath(folder, name);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false });
    if ((await exists(uri)) || !(await vscode.workspace.applyEdit(edit))) continue;
    return vscode.workspace.openTextDocument(uri);
  }
  return vscode.workspace.openTextDocument({ language: 'toml', content: '' });
}

const exists = async (uri: vscode.Uri): Promise<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
