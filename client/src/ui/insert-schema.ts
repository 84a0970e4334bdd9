import * as vscode from 'vscode';

const name = 'license-monitor.schema.json';

/**
 * Writes the JSON Schema beside the workspace's settings and inserts a `#:schema` line, which Even Better TOML
 * and Tombi read. The line is relative, so it works for everyone who shares the folder.
 */
export function registerInsertSchema(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('licenseMonitor.insertSchema', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined) await insert(context, document);
  });
}

async function insert(context: vscode.ExtensionContext, document: vscode.TextDocument): Promise<void> {
  if (/^#:schema\s/m.test(document.getText())) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This file already names a schema.'));
    return;
  }
  if (document.isUntitled) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Save the file first. The schema is written next to it.'),
    );
    return;
  }
  const here = vscode.Uri.joinPath(document.uri, '..');
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? here;
  const target = vscode.Uri.joinPath(root, '.vscode', name);
  const source = vscode.Uri.joinPath(context.extensionUri, 'dist', 'config.schema.json');
  await vscode.workspace.fs.copy(source, target, { overwrite: true });
  const depth = here.path.slice(root.path.length).split('/').filter(Boolean).length;
  const edit = new vscode.WorkspaceEdit();
  const line = `#:schema ${depth === 0 ? './' : '../'.repeat(depth)}.vscode/${name}\n`;
  edit.insert(document.uri, new vscode.Position(0, 0), line);
  await vscode.workspace.applyEdit(edit);
}
