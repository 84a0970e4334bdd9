import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import { documentSelector } from '../document-selector';
import type { ApiKeys } from './api-key';
import { ask } from '../ui/multi-step';
import { configuredTargets, targetProblem } from './targets';

/** "Set API Key…", for the address of an open file, a target of the settings, or any URL, and "Forget API Key…". */
export const registerApiKeyCommands = (client: () => BaseLanguageClient, keys: ApiKeys): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('licenseMonitor.setApiKey', () => set(client(), keys)),
    vscode.commands.registerCommand('licenseMonitor.forgetApiKey', () => forget(keys)),
  );

async function set(client: BaseLanguageClient, keys: ApiKeys): Promise<void> {
  const title = vscode.l10n.t('Set API Key');
  const text = vscode.l10n.t('Which server is the key for? Choose one or type a URL.');
  const answer = await ask({ title }, text, await targets(client), undefined, targetProblem);
  if (answer === undefined || answer === 'back' || !(await keys.set(answer.value))) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('API key stored.'), 5000);
}

async function forget(keys: ApiKeys): Promise<void> {
  const stored = await keys.stored();
  if (stored.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No API key is stored.'));
    return;
  }
  const picked = await vscode.window.showQuickPick([...stored], {
    title: vscode.l10n.t('Forget API Key'),
    placeHolder: vscode.l10n.t('Which servers’ keys should be forgotten?'),
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) return;
  for (const origin of picked) await keys.forget(origin);
  const message =
    picked.length === 1
      ? vscode.l10n.t('API key forgotten.')
      : vscode.l10n.t('{0} API keys forgotten.', picked.length);
  vscode.window.setStatusBarMessage(message, 5000);
}

async function targets(client: BaseLanguageClient) {
  const selector = documentSelector() as vscode.DocumentSelector;
  const files = vscode.workspace.textDocuments.filter(
    (document) => vscode.languages.match(selector, document) > 0,
  );
  const addresses = await Promise.all(
    files.map(async ({ uri }) => {
      const choices = await sendRequest(client, 'licenseMonitor/preflight/choices', {
        uri: uri.toString(),
      });
      return choices === null ? [] : [choices.target];
    }),
  );
  const all = [...addresses.flat(), ...configuredTargets()];
  return [...new Map(all.map(({ url, name }) => [url, { label: url, description: name }])).values()];
}
