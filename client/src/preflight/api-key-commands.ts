import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import { documentSelector } from '../document-selector';
import type { ApiKeys } from './api-key';
import { ask } from '../ui/multi-step';
import { configuredTargets, targetProblem } from './targets';

/** "Set API Key…" and "Forget API Key…": for the address of an open file, a target of the settings, or any URL. */
export function registerApiKeyCommands(client: () => BaseLanguageClient, keys: ApiKeys): vscode.Disposable {
  const register = (command: string, title: string, act: (url: string) => Promise<string | undefined>) =>
    vscode.commands.registerCommand(command, async () => {
      const choices = await targets(client());
      const text = vscode.l10n.t('Which server is the key for? Choose one or type a URL.');
      const answer = await ask({ title }, text, choices, undefined, targetProblem);
      if (answer === undefined || answer === 'back') return;
      const told = await act(answer.value);
      if (told !== undefined) vscode.window.setStatusBarMessage(told, 5000);
    });
  return vscode.Disposable.from(
    register('licenseMonitor.setApiKey', vscode.l10n.t('Set API Key'), async (url) =>
      (await keys.set(url)) ? vscode.l10n.t('API key stored.') : undefined,
    ),
    register('licenseMonitor.forgetApiKey', vscode.l10n.t('Forget API Key'), async (url) => {
      await keys.forget(url);
      return vscode.l10n.t('API key forgotten.');
    }),
  );
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
