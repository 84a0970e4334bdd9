import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeLensMiddleware } from 'vscode-languageclient';
import type { PreflightTarget } from '../../../server/src/protocol';
import { shownUrl, type Targets } from './targets';

const sending: ReadonlySet<string> = new Set(['licenseMonitor.runPreflight', 'licenseMonitor.chooseTarget']);

/** Shows the current target instead of the address in the file. In Restricted Mode, hides lenses that send requests. */
export const targetLenses = (targets: Targets): CodeLensMiddleware => ({
  async provideCodeLenses(document, token, next) {
    const lenses = (await next(document, token)) ?? [];
    const shown = vscode.workspace.isTrusted
      ? lenses
      : lenses.filter(({ command }) => !sending.has(command?.command ?? ''));
    for (const { command } of shown) {
      if (command?.command !== 'licenseMonitor.chooseTarget') continue;
      const { uri, inFile } = command.arguments?.[0] as { uri: string; inFile: PreflightTarget };
      command.title = vscode.l10n.t('Target: {0} · change', shownUrl(targets.of(uri, inFile).url));
    }
    return shown;
  },
});

/** Refreshes the lenses when the target changes or the workspace becomes trusted. */
export function refreshTargetLenses(client: () => BaseLanguageClient, targets: Targets): vscode.Disposable {
  const refresh = (): void => {
    for (const { document } of vscode.window.visibleTextEditors)
      client().getFeature('textDocument/codeLens').getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  };
  return vscode.Disposable.from(
    targets.onDidChange(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
  );
}
