import * as vscode from 'vscode';
import type { PreflightResult, PreflightRunResult } from '../../../server/src/protocol';

/** "Copy as curl" and "Copy as fetch": the exchange of the last run, with placeholders for what is secret. */
export function registerCopyCommands(lastResult: () => PreflightRunResult | undefined): vscode.Disposable {
  const copy = async (kind: 'curl' | 'fetch') => {
    const result = await pick(lastResult()?.results ?? []);
    if (result === undefined) return;
    const { preflight, request } = result.curl;
    const texts: Record<string, string> =
      kind === 'fetch'
        ? { 'fetch()': result.fetch }
        : {
            ...(preflight !== null && { [vscode.l10n.t('Preflight')]: preflight }),
            [vscode.l10n.t('Request')]: request,
          };
    const names = Object.keys(texts);
    const name =
      names.length === 1
        ? names[0]
        : await vscode.window.showQuickPick(names, { title: vscode.l10n.t('Copy as curl') });
    const text = name === undefined ? undefined : texts[name];
    if (text === undefined) return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied.'), 3000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('licenseMonitor.copyAsCurl', () => copy('curl')),
    vscode.commands.registerCommand('licenseMonitor.copyAsFetch', () => copy('fetch')),
  );
}

async function pick(results: readonly PreflightResult[]): Promise<PreflightResult | undefined> {
  if (results.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Run a preflight first. This command copies its last exchange.'),
    );
    return undefined;
  }
  if (results.length === 1) return results[0];
  const items = results.map((result) => ({ label: result.id, result }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which exchange?') }))?.result;
}
