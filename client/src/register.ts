import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createApiKeys } from './preflight/api-key';
import { registerApiKeyCommands } from './preflight/api-key-commands';
import { registerChooseTarget } from './preflight/choose-target';
import { createConfigFiles } from './preflight/config-files';
import { registerCopyCommands } from './preflight/copy-commands';
import { createHistory } from './preflight/history';
import { createMockServer, type ProgramStarter } from './preflight/mock-server';
import { registerExplainError } from './preflight/explain-error';
import { createReports } from './ui/pages/reports';
import type { ClientFollower } from './ui/client-follower';
import { registerCompareProxy } from './proxy/compare-proxy';
import { registerGenerateProxy } from './proxy/generate-proxy';
import { createRunner } from './preflight/run';
import { createRunFindings } from './preflight/run-findings';
import { registerRunPreflight } from './preflight/run-preflight';
import { type ClientTransport, serveExchanges } from './preflight/serve-exchanges';
import { refreshTargetLenses } from './preflight/target-lens';
import { createTargetStatus } from './preflight/target-status';
import type { Targets } from './preflight/targets';
import { registerTestingView } from './preflight/testing/testing-view';

export interface Preflights extends ClientFollower {
  /** Called once the server runs. */
  readonly started: () => Promise<void>;
}

/** What preflights need from the platform. */
export interface PreflightPlatform {
  readonly transport: ClientTransport;
  readonly startProgram: ProgramStarter;
}

/** Registers everything for preflights on the client's side. */
export function registerPreflights(
  context: vscode.ExtensionContext,
  client: () => BaseLanguageClient,
  targets: Targets,
  { transport, startProgram }: PreflightPlatform,
  onFault: (sentence: string) => void,
): Preflights {
  const keys = createApiKeys(context.secrets, context.globalState);
  const runner = createRunner(client, keys);
  const reports = createReports(context.workspaceState);
  const findings = createRunFindings(targets.onDidChange);
  const mockServer = createMockServer(context, startProgram, client);
  const files = createConfigFiles(client, onFault);
  const subscriptions = [
    reports,
    findings,
    mockServer,
    files,
    registerCopyCommands(runner.lastResult),
    registerExplainError(client, reports),
    registerChooseTarget(client, targets),
    refreshTargetLenses(client, targets),
    createTargetStatus(files, targets),
    registerRunPreflight({
      client,
      runner,
      reports,
      findings,
      targets,
      mockServer,
      history: createHistory(context.workspaceState),
      memory: context.workspaceState,
      canSend: startProgram !== undefined,
    }),
    registerTestingView(files, targets, runner),
    registerApiKeyCommands(client, keys),
    registerGenerateProxy(client),
    registerCompareProxy(client, reports),
  ];
  return {
    follow(started) {
      runner.follow(started);
      serveExchanges(started, transport, runner.keyInUse);
    },
    started: () => files.scan(),
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
