import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';
import type { Reports } from '../ui/reports';

const looksLikeCors =
  /CORS|Access-Control|Cross-Origin|access control|Failed to fetch|NetworkError|Load failed|net::ERR_/i;

/** More characters than this are a whole page, such as a report. */
const longestMessage = 2000;

/** "Explain Browser CORS Error…": a console message in, the clause and the line that decides it out. */
export const registerExplainError = (client: () => BaseLanguageClient, reports: Reports): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.explainError', async (given?: string) => {
    const clipboard = await vscode.env.clipboard.readText();
    const copied = clipboard.length < longestMessage && looksLikeCors.test(clipboard) ? clipboard : '';
    // An input box has one line.
    const suggested = copied.replace(/\s*\n\s*/g, ' ');
    const entered =
      given ??
      (await vscode.window.showInputBox({
        title: vscode.l10n.t('Explain Browser CORS Error'),
        prompt: vscode.l10n.t('Paste the message from the browser’s console.'),
        value: suggested,
        ignoreFocusOut: true,
      }));
    if (entered === undefined || entered.trim() === '') return;
    // The prefix of each line can only be recognized while the line breaks are intact.
    const text = entered === suggested ? copied : entered;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const result = await sendRequest(client(), 'licenseMonitor/explain', {
      text,
      ...(uri !== undefined && { uri }),
    });
    await reports.show('Browser error', { markdown: result.markdown, uri });
  });
