import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import { fileName } from './file-name';

/**
 * The file that a command works on: the given one, the active one, or one that the user picks. The server decides which
 * files are License Monitor's: first the open ones, then those of the workspace. If there is none, a message says so
 * and offers what to do.
 */
export async function activeConfig(
  client: BaseLanguageClient,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) await opened(vscode.Uri.parse(given, true));
  const { open, closed } = await sendRequest(client, 'licenseMonitor/configurations', undefined);
  if (given !== undefined) {
    if (open.includes(given)) return given;
    const name = fileName(vscode.Uri.parse(given, true));
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} isn’t a License Monitor configuration.', name),
    );
    return undefined;
  }
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  if (active !== undefined && open.includes(active)) return active;
  const found = (open.length > 0 ? open : closed).map((uri) => vscode.Uri.parse(uri, true));
  const [first] = found;
  if (first === undefined) {
    void offerToCreate();
    return undefined;
  }
  if (found.length === 1) return opened(first);
  const items = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which configuration?') });
  return picked && opened(picked.uri);
}

async function offerToCreate(): Promise<void> {
  const create = vscode.l10n.t('Create Configuration');
  const problem = vscode.l10n.t('No License Monitor configuration is open, and the workspace has none.');
  if ((await vscode.window.showInformationMessage(problem, create)) === create)
    await vscode.commands.executeCommand('licenseMonitor.createConfiguration');
}

/** Opens the document, since the server knows only open ones. */
const opened = async (uri: vscode.Uri): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).uri.toString();
