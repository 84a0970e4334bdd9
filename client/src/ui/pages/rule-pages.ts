import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sendRequest } from '../../../../server/src/protocol/typed';
import { pageBytes, pageStat, registerPageFiles } from './page-files';
import { ruleScheme, showRendered } from './preview';

/** Shows the page of a rule. The links of findings run this command, so nothing leaves the machine. */
export const ruleCommand = 'licenseMonitor.showRule';

export const registerRulePages = (client: () => BaseLanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    registerPageFiles(ruleScheme, {
      stat: () => pageStat(),
      async readFile({ path }) {
        const id = path.replace(/^\//, '').replace(/\.md$/, '');
        const page = await sendRequest(client(), 'licenseMonitor/rulePage', { id });
        return pageBytes(page ?? vscode.l10n.t('No rule is named {0}.', id));
      },
    }),
    vscode.commands.registerCommand(ruleCommand, (id: string) =>
      showRendered(vscode.Uri.from({ scheme: ruleScheme, path: `/${id}.md` }), true),
    ),
  );
