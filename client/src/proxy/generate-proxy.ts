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
      if (choices.refusals.length > 0) {
        await refuse(choices.refusals);
        return;
      }
      const answers = await askProxyQuestions(choices);
      if (answers === undefined) return;
      const result = await sendRequest(client(), 'licenseMonitor/proxy/generate', {
        uri,
        ...answers,
      });
      if (result === null) return;
      if (result.refusals.length > 0) await refuse(result.refusals);
      else await open(result);
    },
  );

async function refuse(sentences: readonly string[]): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  // A notification shows backticks as they are.
  const text = sentences.join(' ').replaceAll('`', '');
  if ((await vscode.window.showErrorMessage(text, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** An unsaved document under the name that is usual for the proxy. */
async function open({ text, languageId, fileName }: ProxyGenerateResult): Promise<void> {
  const document = await vscode.workspace.openTextDocument(freeName(fileName));
  // Without an extension for the syntax its language is unknown, and the text opens as plain text.
  if ((await vscode.languages.getLanguages()).includes(languageId))
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), text);
  });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** Of the unsaved documents that are open, none has this name: what an earlier one holds stays. */
function freeName(name: string): vscode.Uri {
  const taken = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  const named = (number: number): vscode.Uri =>
    vscode.Uri.from({ scheme: 'untitled', path: number === 1 ? name : `${stem}-${number}${ending}` });
  let number = 1;
  while (taken.has(named(number).toString())) number += 1;
  return named(number);
}
