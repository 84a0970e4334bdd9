import * as vscode from 'vscode';
import { documentSelector } from '../document-selector';

/** The file that a command speaks of: the given one, the active one, or one of the workspace that the person picks. */
export async function activeConfig(given: string | undefined): Promise<string | undefined> {
  if (given !== undefined) return given;
  const active = vscode.window.activeTextEditor?.document;
  const selector = documentSelector() as vscode.DocumentSelector;
  if (active !== undefined && vscode.languages.match(selector, active) > 0) return active.uri.toString();
  const open = vscode.workspace.textDocuments.filter(
    (document) => vscode.languages.match(selector, document) > 0,
  );
  const found =
    open.length > 0
      ? open.map(({ uri }) => uri)
      : await vscode.workspace.findFiles('**/config{,.*}.toml', '**/node_modules/**', 50);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open License Monitor’s config.toml first.'));
    return undefined;
  }
  const [first] = found;
  if (found.length === 1 && first !== undefined) return opened(first);
  const items = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which configuration?') });
  return picked && opened(picked.uri);
}

/** The server answers for open documents only. */
const opened = async (uri: vscode.Uri): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).uri.toString();
