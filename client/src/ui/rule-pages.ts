import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';

const scheme = 'license-monitor-rule';

/** The link of a finding opens the page of its rule inside the editor: nothing leaves the machine. */
export const rulePagePrefix = `${scheme}:/`;

export function registerRulePages(client: () => BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const page = await sendRequest(client(), 'licenseMonitor/rulePage', { id });
      return page ?? vscode.l10n.t('No rule is named {0}.', id);
    },
  });
}
