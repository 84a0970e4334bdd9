import * as vscode from 'vscode';
import type { PreflightRunResult } from '../../../server/src/protocol';
import type { Reports } from '../ui/pages/reports';
import type { History } from './history';
import type { MockServer } from './mock-server';
import type { Runner, RunRequest } from './run';
import type { RunFindings } from './run-findings';
import { shownUrl, type Targets } from './targets';

export interface PerformParts {
  readonly runner: Runner;
  readonly reports: Reports;
  readonly findings: RunFindings;
  readonly history: History;
  readonly targets: Targets;
  readonly mockServer: MockServer;
}

/** A run that can be repeated. */
export interface Run {
  readonly request: RunRequest;
  /** Whether the target is the address in the file. */
  readonly inFile: boolean;
}

/** Runs with a cancel button and shows the report. If no server responds, offers what to do instead. */
export async function perform(run: Run, parts: PerformParts): Promise<void> {
  const { request } = run;
  const { runner, reports, findings, history } = parts;
  const title = vscode.l10n.t('Preflight to {0}', shownUrl(request.target.url));
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      runner.run(request, token, ({ id, done, total }) => {
        progress.report({ message: `${done}/${total} ${id}`, increment: 100 / total });
      }),
  );
  if (result === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The preflight was cancelled.'));
    return;
  }
  await history.add(run, result);
  findings.show(vscode.Uri.parse(request.uri, true), request.target, result);
  if (hasNoServer(result)) {
    void offerServer(run, parts);
    return;
  }
  await reports.show('Preflight report', result);
}

const noServer: ReadonlySet<string | null> = new Set(['refused', 'dns', 'unreachable', 'timeout', 'reset']);

/** False if the failure deserves a report, such as an untrusted certificate. */
const hasNoServer = ({ results }: PreflightRunResult): boolean =>
  results.length > 0 &&
  results.every(({ verdict, fault }) => verdict === 'unreachable' && noServer.has(fault));

async function offerServer(run: Run, parts: PerformParts): Promise<void> {
  const { uri, target } = run.request;
  const { targets, mockServer } = parts;
  const choose = vscode.l10n.t('Choose Target…');
  const start = vscode.l10n.t('Start the Mock Server');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('No server responds at {0}.', shownUrl(target.url)),
    choose,
    ...(mockServer.isPossible(uri) ? [start] : []),
  );
  if (chosen === choose) await vscode.commands.executeCommand('licenseMonitor.chooseTarget', { uri });
  if (chosen !== start) return;
  const url = await mockServer.start(uri);
  if (url === undefined) return;
  const inFile = run.inFile && url === target.url;
  // The mock server becomes the target, which the lens and the language status show.
  if (!inFile) await targets.choose(uri, { url });
  const mock = inFile ? target : { name: url, url, tls: 'verify' as const };
  await perform({ request: { ...run.request, target: mock }, inFile }, parts);
}
