import * as vscode from 'vscode';
import { documentSelector } from '../document-selector';
import type { ConfigFiles } from './config-files';
import { shownUrl, type Targets } from './targets';

/** The language status item with the target of the active file and a link to change it. */
export function createTargetStatus(files: ConfigFiles, targets: Targets): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('licenseMonitor.target', []);
  item.name = vscode.l10n.t('License Monitor: target of preflights');
  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const choices = uri === undefined ? undefined : files.all().get(uri);
    item.selector =
      choices === undefined || !vscode.workspace.isTrusted
        ? []
        : (documentSelector() as vscode.DocumentSelector);
    if (uri === undefined || choices === undefined) return;
    const { url, tls } = targets.of(uri, choices.target);
    item.text = vscode.l10n.t('Target: {0}', shownUrl(url));
    item.detail = tls === 'insecure' ? vscode.l10n.t('TLS is not verified') : '';
    item.command = {
      command: 'licenseMonitor.chooseTarget',
      title: vscode.l10n.t('Change'),
      arguments: [{ uri }],
    };
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidGrantWorkspaceTrust(show),
    targets.onDidChange(show),
    files.onDidChange(show),
  );
}
