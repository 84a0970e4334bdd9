import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { onNotification } from '../../../server/src/protocol/typed';
import { documentSelector } from '../document-selector';
import type { ClientFollower } from './client-follower';

/** The language status item: which environment the open file is taken for, and why. */
export function createStatusItem(): ClientFollower {
  const statuses = new Map<string, DocumentStatus>();
  const item = vscode.languages.createLanguageStatusItem('licenseMonitor.environment', []);
  item.name = 'License Monitor';
  item.command = {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Change'),
    arguments: ['licenseMonitor.environment'],
  };
  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : statuses.get(uri);
    const isOurs = status?.ours === true;
    item.selector = isOurs ? (documentSelector() as vscode.DocumentSelector) : [];
    if (!isOurs) return;
    item.text =
      status.environment === 'development'
        ? vscode.l10n.t('License Monitor: development')
        : vscode.l10n.t('License Monitor: production');
    item.detail = status.reason;
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(show);
  return {
    follow(client) {
      onNotification(client, 'licenseMonitor/status', (status) => {
        statuses.set(status.uri, status);
        show();
      });
    },
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}
