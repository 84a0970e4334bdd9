import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightChoices, PreflightRunResult } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import type { ApiKeys } from './api-key';
import { activeConfig } from '../ui/active-config';
import { askQuestions, type Remembered } from './questions';
import { placeholder } from '../ui/placeholder';
import type { Reports } from '../ui/reports';
import type { RunFindings } from './run-findings';
import type { Runner, RunRequest } from './run';
import { timeoutMs } from './targets';

/** What a code lens or another command has chosen already. */
export interface PreflightArguments {
  readonly uri?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly extent?: 'single' | 'matrix';
}

export interface PreflightParts {
  readonly client: () => BaseLanguageClient;
  readonly runner: Runner;
  readonly keys: ApiKeys;
  readonly reports: Reports;
  readonly findings: RunFindings;
  readonly memory: vscode.Memento;
  readonly lastResult: { value: PreflightRunResult | undefined };
}

const memoryName = 'licenseMonitor.preflight.answers';

/** "Run Preflight…": asks, runs with a cancel button, and shows the report. */
export const registerRunPreflight = (parts: PreflightParts): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.runPreflight', async (request: PreflightArguments = {}) => {
    if (!vscode.workspace.isTrusted) {
      void offerTrust();
      return;
    }
    const uri = await activeConfig(parts.client(), request.uri);
    if (uri === undefined) return;
    const choices = await sendRequest(parts.client(), 'licenseMonitor/preflight/choices', { uri });
    if (choices === null) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This isn’t a License Monitor configuration.'));
      return;
    }
    const run =
      request.extent === 'matrix'
        ? everything(uri, choices, request, parts)
        : await single(uri, choices, request, parts);
    if (run !== undefined) await perform(run, parts);
  });

async function offerTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const reason = vscode.l10n.t(
    'Preflights send requests to addresses this workspace names. Trust the workspace to run them.',
  );
  const chosen = await vscode.window.showInformationMessage(reason, manage);
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** All of the file without questions: to the target of the last run, else to the address in the file. */
function everything(
  uri: string,
  choices: PreflightChoices,
  { path }: PreflightArguments,
  { memory }: PreflightParts,
): RunRequest {
  const { target } = memory.get<{ target?: RunRequest['target'] }>(memoryName, {});
  return {
    uri,
    target: target ?? choices.target,
    timeoutMs: timeoutMs(),
    extent: 'matrix',
    probes: 'both',
    realRequests: 'when-unasked',
    ...(path !== undefined && { paths: [path] }),
  };
}

async function single(
  uri: string,
  choices: PreflightChoices,
  request: PreflightArguments,
  { memory }: PreflightParts,
): Promise<RunRequest | undefined> {
  const { target: lastTarget, ...last } = memory.get<
    Omit<Remembered, 'target'> & { target?: RunRequest['target'] }
  >(memoryName, {});
  const remembered: Remembered = {
    ...last,
    ...(lastTarget !== undefined && { target: lastTarget.url }),
    ...(request.path !== undefined && { path: request.path }),
    ...(request.origin !== undefined && { origin: request.origin }),
  };
  const answers = await askQuestions(choices, remembered);
  if (answers === undefined) return undefined;
  await memory.update(memoryName, answers);
  const realRequests = await realRequestsFor(answers.method);
  if (realRequests === undefined) return undefined;
  return {
    uri,
    target: answers.target,
    timeoutMs: timeoutMs(),
    extent: 'single',
    probes: 'positive',
    realRequests,
    origins: [answers.origin],
    methods: [answers.method],
    paths: [answers.path],
    headers: headersToAsk(answers.headers),
    credentials: answers.credentials,
  };
}

/** Whether the request itself may follow the preflight; what may change something is confirmed once more. */
async function realRequestsFor(method: string): Promise<RunRequest['realRequests'] | undefined> {
  if (/^(?:GET|HEAD)$/i.test(method)) return 'reading';
  const only = vscode.l10n.t('Preflight only');
  const also = vscode.l10n.t('Preflight and {0}', method);
  const choice = await vscode.window.showQuickPick(
    [
      { label: only, detail: vscode.l10n.t('Changes nothing on the server.') },
      {
        label: also,
        detail: vscode.l10n.t('Really sends the {0} request, which may change data on the server.', method),
      },
    ],
    { title: vscode.l10n.t('What should be sent?'), ignoreFocusOut: true },
  );
  if (choice === undefined) return undefined;
  if (choice.label === only) return 'when-unasked';
  const send = vscode.l10n.t('Send {0}', method);
  const question = vscode.l10n.t('Send a real {0} request? It may change data on the server.', method);
  return (await vscode.window.showWarningMessage(question, { modal: true }, send)) === send
    ? 'confirmed'
    : undefined;
}

async function perform(
  request: RunRequest,
  { runner, reports, findings, lastResult }: PreflightParts,
): Promise<void> {
  const title = vscode.l10n.t('Preflight to {0}', request.target.url);
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      runner.run(request, token, ({ id, done, total }) => {
        progress.report({ message: `${done}/${total} ${id}`, increment: 100 / total });
      }),
  );
  // Of a run of many what was judged before the end is worth reading.
  if (result === undefined || isCancelled(result)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The preflight was cancelled.'));
    return;
  }
  lastResult.value = result;
  findings.show(vscode.Uri.parse(request.uri, true), request.target.name, result);
  await reports.show('Preflight report', result);
}

const isCancelled = ({ results }: PreflightRunResult): boolean =>
  results.length > 0 && results.every(({ verdict }) => verdict === 'cancelled');

/** The values to ask a header for; a secret is a placeholder until it is sent. */
function headersToAsk(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return names.map((name) => {
    if (/^x-api-key$/i.test(name)) return [name, placeholder] as const;
    if (/^authorization$/i.test(name)) return [name, `ApiKey ${placeholder}`] as const;
    return [name, /^content-type$/i.test(name) ? 'application/json' : 'probe'] as const;
  });
}
