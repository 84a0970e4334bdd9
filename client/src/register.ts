import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightRunResult } from '../../server/src/protocol';
import { createApiKeys } from './preflight/api-key';
import { registerApiKeyCommands } from './preflight/api-key-commands';
import { registerCopyCommands } from './preflight/copy-commands';
import { registerExplainError } from './preflight/explain-error';
import { createReports } from './ui/reports';
import type { ClientFollower } from './ui/client-follower';
import { registerCompareProxy } from './proxy/compare-proxy';
import { registerGenerateProxy } from './proxy/generate-proxy';
import { createRunner } from './preflight/run';
import { createRunFindings } from './preflight/run-findings';
import { registerRunPreflight } from './preflight/run-preflight';
import { type ClientTransport, serveExchanges } from './preflight/serve-exchanges';
import { registerTestingView } from './preflight/testing-view';

/** Everything about preflights on the client's side. */
export function registerPreflights(
  context: vscode.ExtensionContext,
  client: () => BaseLanguageClient,
  transport: ClientTransport,
): ClientFollower {
  const keys = createApiKeys(context.secrets, context.globalState);
  const runner = createRunner(client, keys);
  const reports = createReports(context.workspaceState);
  const findings = createRunFindings();
  const lastResult: { value: PreflightRunResult | undefined } = { value: undefined };
  const subscriptions = [
    reports,
    findings,
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
    registerApiKeyCommands(client, keys),
    registerGenerateProxy(client),
    registerCompareProxy(client, reports),
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
