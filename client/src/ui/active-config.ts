import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';

/**
 * The file that a command works on: the given one, the active one, or one that the person picks. Which files are License
 * Monitor's is the server's judgement: the open ones, or else those of the workspace.
 */
export async function activeConfig(
  client: BaseLanguageClient,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) return given;
  const { open, closed } = await sendRequest(client, 'licenseMonitor/configurations', undefined);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  if (active !== undefined && open.includes(active)) return active;
  const found = (open.length > 0 ? open : closed).map((uri) => vscode.Uri.parse(uri, true));
  const [first] = found;
  if (first === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open License Monitor’s config.toml first.'));
    return undefined;
  }
  if (found.length === 1) return opened(first);
  const items = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which configuration?') });
  return picked && opened(picked.uri);
}

/** The server answers for open documents only. */
const opened = async (uri: vscode.Uri): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).uri.toString();
