import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightRunResult } from '../../../server/src/protocol';
import { createApiKeys } from './api-key';
import { registerCopyCommands } from './copy-commands';
import { registerExplainError } from './explain-error';
import { registerOpenPlace } from './open-place';
import { createReports } from './reports';
import { createRunner } from './run';
import { createRunFindings } from './run-findings';
import { registerRunPreflight } from './run-preflight';
import { type ClientTransport, serveExchanges } from './serve-exchanges';
import { configuredTargets } from './targets';
import { registerTestingView } from './testing-view';

export interface Preflights extends vscode.Disposable {
  readonly follow: (client: BaseLanguageClient) => void;
}

/** Everything about preflights on the client's side. */
export function registerPreflights(
  context: vscode.ExtensionContext,
  client: () => BaseLanguageClient,
  transport: ClientTransport,
): Preflights {
  const keys = createApiKeys(context.secrets);
  const runner = createRunner(client, keys);
  const reports = createReports();
  const findings = createRunFindings();
  const lastResult: { value: PreflightRunResult | undefined } = { value: undefined };
  const askTarget = async (): Promise<string | undefined> => {
    const urls = configuredTargets().map(({ url }) => url);
    return vscode.window.showQuickPick(['http://127.0.0.1:8080', ...urls], {
      title: vscode.l10n.t('Which target?'),
    });
  };
  const subscriptions = [
    reports,
    findings,
    registerOpenPlace(),
    registerCopyCommands(lastResult),
    registerExplainError(client, reports),
    registerRunPreflight({
      client,
      runner,
      keys,
      reports,
      findings,
      memory: context.workspaceState,
      lastResult,
    }),
    registerTestingView(client, runner),
    vscode.commands.registerCommand('licenseMonitor.setApiKey', async () => {
      const url = await askTarget();
      if (url !== undefined) await keys.set(url);
    }),
    vscode.commands.registerCommand('licenseMonitor.forgetApiKey', async () => {
      const url = await askTarget();
      if (url !== undefined) await keys.forget(url);
    }),
  ];
  return {
    follow(started) {
      runner.follow(started);
      serveExchanges(started, transport, runner.keyInUse);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
