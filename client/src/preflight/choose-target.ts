import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightTarget } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { activeConfig } from '../ui/active-config';
import { ask } from '../ui/multi-step';
import { configuredTargets, targetProblem, type Targets } from './targets';

/** "Choose Target…": which server the preflights of a file go to, from the palette, a lens or the language status. */
export const registerChooseTarget = (client: () => BaseLanguageClient, targets: Targets): vscode.Disposable =>
  vscode.commands.registerCommand(
    'licenseMonitor.chooseTarget',
    async (given: { readonly uri?: string } = {}): Promise<void> => {
      const uri = await activeConfig(client(), given.uri);
      if (uri === undefined) return;
      const choices = await sendRequest(client(), 'licenseMonitor/preflight/choices', { uri });
      if (choices !== null) await chooseTarget(uri, choices.target, targets);
    },
  );

/** Undefined if canceled. */
async function chooseTarget(uri: string, inFile: PreflightTarget, targets: Targets): Promise<void> {
  const now = targets.of(uri, inFile).url;
  const fileText = vscode.l10n.t('the address in the file');
  const named: (readonly [url: string, description: string])[] = [
    [inFile.url, fileText],
    ...configuredTargets().map(({ url, name, tls, isDefault }) => {
      const notes = [
        ...(name === url ? [] : [name]),
        ...(isDefault ? [vscode.l10n.t('default')] : []),
        ...(tls === 'insecure' ? [vscode.l10n.t('TLS is not verified')] : []),
      ];
      return [url, notes.join(', ')] as const;
    }),
    ...targets.chosenUrls().map((url) => [url, vscode.l10n.t('typed before')] as const),
  ];
  const descriptions = new Map<string, string>();
  for (const [url, description] of named) if (!descriptions.has(url)) descriptions.set(url, description);
  const answer = await ask(
    { title: vscode.l10n.t('Choose Target') },
    vscode.l10n.t('Which server do the preflights of this file go to? Choose one or type a URL.'),
    [...descriptions].map(([label, description]) => ({ label, description })),
    now,
    targetProblem,
  );
  if (answer === undefined || answer === 'back') return;
  await targets.choose(uri, answer.value === inFile.url ? 'file' : { url: answer.value });
}
