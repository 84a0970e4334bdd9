import * as vscode from 'vscode';
import { fileName } from './file-name';
import type { FileStatus } from './file-status';

const name = 'license-monitor.schema.json';

/**
 * Writes the JSON Schema beside the workspace's settings and inserts a `#:schema` line, which Even Better TOML
 * and Tombi read. The line is relative, so it works for everyone who shares the folder.
 */
export const registerInsertSchema = (
  context: vscode.ExtensionContext,
  status: FileStatus,
): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.insertSchema', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const refusal = refusalOf(document, status);
    if (refusal !== undefined) void vscode.window.showInformationMessage(refusal);
    else await insert(context, document);
  });

function refusalOf(document: vscode.TextDocument, status: FileStatus): string | undefined {
  const file = fileName(document.uri);
  if (status.of(document.uri)?.ours !== true)
    return vscode.l10n.t('{0} isn’t a License Monitor configuration, so it gets no schema line.', file);
  if (/^#:schema\s/m.test(document.getText())) return vscode.l10n.t('{0} already names a schema.', file);
  if (document.isUntitled) return vscode.l10n.t('Save the file first. The schema is written next to it.');
  return undefined;
}

async function insert(context: vscode.ExtensionContext, document: vscode.TextDocument): Promise<void> {
  const here = vscode.Uri.joinPath(document.uri, '..');
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? here;
  const target = vscode.Uri.joinPath(root, '.vscode', name);
  const depth = here.path.slice(root.path.length).split('/').filter(Boolean).length;
  const line = `#:schema ${depth === 0 ? './' : '../'.repeat(depth)}.vscode/${name}`;
  const write = vscode.l10n.t('Write Both');
  const confirmed = await vscode.window.showInformationMessage(
    vscode.l10n.t('Insert a schema line into {0}?', fileName(document.uri)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Writes the schema to {0} and “{1}” at the top of {2}. Even Better TOML and Tombi then validate the file.',
        vscode.workspace.asRelativePath(target),
        line,
        fileName(document.uri),
      ),
    },
    write,
  );
  if (confirmed !== write) return;
  const source = vscode.Uri.joinPath(context.extensionUri, 'dist', 'config.schema.json');
  await vscode.workspace.fs.copy(source, target, { overwrite: true });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), `${line}\n`);
  await vscode.workspace.applyEdit(edit);
}
