import * as vscode from 'vscode';
import type { FileStatus } from './file-status';
import { configurationTarget } from './configuration-target';

export const changeEnvironmentCommand = 'licenseMonitor.changeEnvironment';

const setting = 'licenseMonitor.environment';

/** *Change* in the language status: sets the environment of the active file, and says how the current one was found. */
export const registerChangeEnvironment = (status: FileStatus): vscode.Disposable =>
  vscode.commands.registerCommand(changeEnvironmentCommand, async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const known = status.of(uri);
    const configuration = vscode.workspace.getConfiguration('licenseMonitor', uri);
    const now = configuration.get<string>('environment');
    const choices = [
      {
        value: 'production',
        label: vscode.l10n.t('Production'),
        detail: vscode.l10n.t('Reports any origin, and loopback origins mixed with remote ones.'),
      },
      {
        value: 'development',
        label: vscode.l10n.t('Development'),
        detail: vscode.l10n.t('Accepts any origin, and loopback origins.'),
      },
      {
        value: 'auto',
        label: vscode.l10n.t('Automatic'),
        detail: vscode.l10n.t('A comment in the file decides, then its name, then the name of its folder.'),
      },
      { value: undefined, label: vscode.l10n.t('Open Settings'), detail: setting },
    ].map((choice) => ({
      ...choice,
      ...(choice.value === now && { description: vscode.l10n.t('current setting') }),
    }));
    const picked = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t('What is this configuration for?'),
      placeHolder: known?.ours === true ? known.reason.replaceAll('`', '') : '',
    });
    if (picked === undefined) return;
    if (picked.value === undefined)
      await vscode.commands.executeCommand('workbench.action.openSettings', setting);
    else await configuration.update('environment', picked.value, configurationTarget(uri));
  });
