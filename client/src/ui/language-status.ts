import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { documentSelector } from '../document-selector';
import { changeEnvironmentCommand } from './change-environment';
import type { FileStatus } from './file-status';
import { treatAsOursCommand } from './treat-as-ours';

type Decider = Extract<DocumentStatus, { ours: true }>['decidedBy'];

/** The panel truncates after a few words, so the whole sentence is the tooltip of *Change*. */
const details: Readonly<Record<Decider, () => string>> = {
  setting: () => vscode.l10n.t('by a setting'),
  comment: () => vscode.l10n.t('by a comment'),
  'file-name': () => vscode.l10n.t('by the file name'),
  'folder-name': () => vscode.l10n.t('by the folder name'),
  default: () => vscode.l10n.t('by default'),
};

/** The language status item: the environment of the active file, or that the file isn’t recognized yet. */
export function createStatusItem(status: FileStatus): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('licenseMonitor.environment', []);
  item.name = 'License Monitor';
  const show = (): void => {
    const shown = status.of(vscode.window.activeTextEditor?.document.uri);
    const isShown = shown !== undefined && (shown.ours || shown.begun);
    item.selector = isShown ? (documentSelector() as vscode.DocumentSelector) : [];
    if (!isShown) return;
    if (!shown.ours) {
      item.text = vscode.l10n.t('License Monitor: not recognized yet');
      item.detail = '';
      item.command = {
        command: treatAsOursCommand,
        title: vscode.l10n.t('Treat as License Monitor’s'),
        tooltip: vscode.l10n.t('Writes `# license-monitor: config` into this file, so it is checked.'),
      };
      return;
    }
    item.text =
      shown.environment === 'development'
        ? vscode.l10n.t('License Monitor: development')
        : vscode.l10n.t('License Monitor: production');
    item.detail = details[shown.decidedBy]();
    item.command = {
      command: changeEnvironmentCommand,
      title: vscode.l10n.t('Change'),
      tooltip: shown.reason,
    };
  };
  const listener = status.onChange(show);
  show();
  return vscode.Disposable.from(item, listener);
}
