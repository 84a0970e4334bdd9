import * as vscode from 'vscode';
import { isCandidate } from './file-status';
import { configurationTarget } from './configuration-target';

export const treatAsOursCommand = 'licenseMonitor.treatAsOurs';

const modeline = '# license-monitor: config';

/**
 * "Treat This File as License Monitor's": adds a comment to the file, so it applies to everyone who opens it. If no
 * pattern matches the file's name, adds its path to `licenseMonitor.files` instead.
 */
export const registerTreatAsOurs = (): vscode.Disposable =>
  vscode.commands.registerCommand(treatAsOursCommand, async (given?: vscode.Uri) => {
    const uri = given ?? vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(uri);
    if (!isCandidate(document)) {
      await addToFiles(uri);
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), `${modeline}\n`);
    await vscode.workspace.applyEdit(edit);
  });

async function addToFiles(uri: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('licenseMonitor', uri);
  const path = vscode.workspace.asRelativePath(uri, false);
  const files = configuration.get<readonly string[]>('files', []);
  if (files.includes(path)) return;
  await configuration.update('files', [...files, path], configurationTarget(uri));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} was added to the setting licenseMonitor.files.', path),
  );
}
