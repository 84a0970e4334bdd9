import * as vscode from 'vscode';
import type { PreflightRunResult } from '../../../server/src/protocol';
import { toRange } from '../ui/open-place';

export interface RunFindings extends vscode.Disposable {
  /** Shows what a run found on the lines that decide it, until the file or the target changes. */
  readonly show: (uri: vscode.Uri, target: string, result: PreflightRunResult) => void;
}

export function createRunFindings(): RunFindings {
  const collection = vscode.languages.createDiagnosticCollection('license-monitor-preflight');
  const targets = new Map<string, string>();
  const clear = (uri: vscode.Uri) => {
    collection.delete(uri);
    targets.delete(uri.toString());
  };
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && targets.has(document.uri.toString())) clear(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clear(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('licenseMonitor.preflight.targets')) collection.clear();
    }),
  ];
  return {
    show(uri, target, { results }) {
      const findings = results
        .filter(
          ({ asExpected, verdict, range }) =>
            !asExpected && verdict !== 'cancelled' && verdict !== 'unchecked' && range !== null,
        )
        .map(({ range, id, message, verdict }) => {
          const finding = new vscode.Diagnostic(
            range === null ? new vscode.Range(0, 0, 0, 0) : toRange(range),
            `${id} (${target}): ${message}`,
            verdict === 'unreachable'
              ? vscode.DiagnosticSeverity.Information
              : vscode.DiagnosticSeverity.Warning,
          );
          finding.source = 'license-monitor';
          finding.code = 'preflight';
          return finding;
        });
      targets.set(uri.toString(), target);
      collection.set(uri, findings);
    },
    dispose() {
      collection.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
