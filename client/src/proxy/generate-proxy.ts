import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ProxyGenerateResult } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { activeConfig } from '../ui/active-config';
import { askProxyQuestions } from './questions';

/** "Generate Reverse Proxy Configuration…": asks for what is not in the file, and opens the result unsaved. */
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
  // Notifications don't render backticks.
  const text = sentences.join(' ').replaceAll('`', '');
  if ((await vscode.window.showErrorMessage(text, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Opens an unsaved document with the usual file name of the proxy. */
async function open({ text, languageId, fileName }: ProxyGenerateResult): Promise<void> {
  const document = await vscode.workspace.openTextDocument(freeName(fileName));
  // If no extension knows the language, the text opens as plain text.
  if ((await vscode.languages.getLanguages()).includes(languageId))
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), text);
  });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** A name that no open unsaved document has, so none is overwritten. */
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
