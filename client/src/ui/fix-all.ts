import * as vscode from 'vscode';

const kind = vscode.CodeActionKind.SourceFixAll.append('licenseMonitor');

/** "Fix All Safe Problems": applies `source.fixAll.licenseMonitor` to the active file, as on save. */
export const registerFixAll = (): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.fixAll', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      kind.value,
      1,
    );
    const edit = actions.find((action) => action.kind?.value === kind.value)?.edit;
    if (edit !== undefined) await vscode.workspace.applyEdit(edit);
    else void vscode.window.showInformationMessage(vscode.l10n.t('Nothing in this file is safe to fix.'));
  });
