import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ProxyCompareResult } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { activeConfig } from '../ui/active-config';
import { toRange } from '../ui/open-place';
import type { Reports } from '../ui/pages/reports';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

interface Files {
  readonly uri: string;
  readonly nginx: string;
}

/** "Compare with Proxy Configuration…": shows the differences as a report, and in the nginx file until it changes. */
export function registerCompareProxy(client: () => BaseLanguageClient, reports: Reports): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('license-monitor-proxy');
  const command = vscode.commands.registerCommand(
    'licenseMonitor.compareProxy',
    async (given?: Partial<Files>) => {
      const uri = await activeConfig(client(), given?.uri);
      const nginx = uri === undefined ? undefined : await askNginx(given?.nginx);
      if (uri === undefined || nginx === undefined) return;
      const result = await sendRequest(client(), 'licenseMonitor/proxy/compare', {
        uri,
        nginxName: nginx.uri.path.slice(nginx.uri.path.lastIndexOf('/') + 1),
        nginxText: nginx.getText(),
        nginxUri: nginx.uri.toString(),
      });
      if (result === null) return;
      collection.set(nginx.uri, result.findings.map(toDiagnostic));
      await reports.show('Proxy comparison', result);
    },
  );
  const stale = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) collection.delete(document.uri);
  });
  return vscode.Disposable.from(collection, command, stale);
}

async function askNginx(given: string | undefined): Promise<vscode.TextDocument | undefined> {
  if (given !== undefined) return vscode.workspace.openTextDocument(vscode.Uri.parse(given, true));
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Which nginx configuration?'),
      openLabel: vscode.l10n.t('Compare'),
      canSelectMany: false,
    })) ?? [];
  return chosen && vscode.workspace.openTextDocument(chosen);
}

function toDiagnostic({ id, message, range, severity }: ProxyCompareResult['findings'][number]) {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
  diagnostic.source = 'license-monitor';
  diagnostic.code = id;
  return diagnostic;
}
