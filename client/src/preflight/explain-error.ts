import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import type { Reports } from '../ui/pages/reports';

const looksLikeCors =
  /CORS|Access-Control|Cross-Origin|access control|Failed to fetch|NetworkError|Load failed|net::ERR_/i;

/** A longer text is a whole page, such as a report, and not a console message. */
const longestMessage = 2000;

/** "Explain Browser CORS Error…": explains a console message by its clause and the line that decides it. */
export const registerExplainError = (client: () => BaseLanguageClient, reports: Reports): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.explainError', async (given?: string) => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const explain = (text: string) =>
      sendRequest(client(), 'licenseMonitor/explain', { text, ...(uri !== undefined && { uri }) });
    const text = given ?? (await askMessage(async (typed) => (await explain(typed)).recognized));
    if (text === undefined || text.trim() === '') return;
    await reports.show('Browser error', await explain(text));
  });

/** Asks for a message until it is recognized, with the clipboard as default; undefined if canceled. */
async function askMessage(isMessage: (text: string) => Promise<boolean>): Promise<string | undefined> {
  const clipboard = await vscode.env.clipboard.readText();
  const copied = clipboard.length < longestMessage && looksLikeCors.test(clipboard) ? clipboard : '';
  // An input box has one line.
  const suggested = copied.replace(/\s*\n\s*/g, ' ');
  // Prefixes of lines can only be recognized with the original line breaks.
  const meant = (entered: string) => (entered === suggested ? copied : entered);
  const entered = await vscode.window.showInputBox({
    title: vscode.l10n.t('Explain Browser CORS Error'),
    prompt: vscode.l10n.t('Paste the message from the browser’s console.'),
    placeHolder: vscode.l10n.t('Access to fetch at … from origin … has been blocked by CORS policy: …'),
    value: suggested,
    ignoreFocusOut: true,
    validateInput: async (typed) =>
      typed.trim() === '' || (await isMessage(meant(typed)))
        ? undefined
        : vscode.l10n.t('No browser message was recognized. Paste the whole line from the console.'),
  });
  return entered === undefined ? undefined : meant(entered);
}
