import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ProxyGenerateResult } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { activeConfig } from '../ui/active-config';
import { askProxyQuestions } from './questions';

/** "Generate Reverse Proxy Configuration…": asks what the file cannot say, and opens the result unsaved. */
export const registerGenerateProxy = (client: () => BaseLanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand(
    'licenseMonitor.generateProxy',
    async (given?: { readonly uri: string }) => {
      const uri = await activeConfig(client(), given?.uri);
      if (uri === undefined) return;
      const choices = await sendRequest(client(), 'licenseMonitor/proxy/choices', {
        uri,
      });
      if (choices === null) return;
      const answers = await askProxyQuestions(choices);
      if (answers === undefined) return;
      const result = await sendRequest(client(), 'licenseMonitor/proxy/generate', {
        uri,
        ...answers,
      });
      if (result === null) return;
      if (result.refusals.length > 0) void vscode.window.showErrorMessage(result.refusals.join(' '));
      else await open(result);
    },
  );

/** Without an extension for the syntax its language is unknown, and the text opens as plain text. */
async function open({ text, languageId }: ProxyGenerateResult): Promise<void> {
  const known = await vscode.languages.getLanguages();
  const language = known.includes(languageId) ? languageId : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ content: text, language });
  await vscode.window.showTextDocument(document);
}
