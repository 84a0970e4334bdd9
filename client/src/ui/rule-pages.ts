import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../server/src/protocol/typed';

const scheme = 'license-monitor-rule';

/** The link of a finding opens the page of its rule inside the editor: nothing leaves the machine. */
export const rulePagePrefix = `${scheme}:/`;

/** Shows the page of the rule whose id it is given. */
export const ruleCommand = 'licenseMonitor.showRule';

export const registerRulePages = (client: () => BaseLanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
        const page = await sendRequest(client(), 'licenseMonitor/rulePage', { id });
        return page ?? vscode.l10n.t('No rule is named {0}.', id);
      },
    }),
    vscode.commands.registerCommand(ruleCommand, (id: string) =>
      vscode.commands.executeCommand(
        'markdown.showPreview',
        vscode.Uri.from({ scheme, path: `/${id}.md` }),
        undefined,
        { sideBySide: true },
      ),
    ),
  );
