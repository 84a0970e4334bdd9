import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightChoices } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { activeConfig } from '../ui/active-config';
import { type PastRun, pickRun } from './history';
import { perform, type PerformParts, type Run } from './perform';
import { askQuestions, type Remembered } from './questions';
import { matrixRequest, type Place, singleRequest, usualAsked, usualPath } from './request';
import { shownUrl } from './targets';

/** The choices of a code lens or another command. If they include an origin, no questions are asked. */
interface PreflightArguments {
  readonly uri?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly extent?: 'single' | 'matrix';
}

interface PreflightParts extends PerformParts {
  readonly client: () => BaseLanguageClient;
  readonly memory: vscode.Memento;
  /** False on the web, where a page can't set the headers of a preflight. */
  readonly canSend: boolean;
}

const memoryName = 'licenseMonitor.preflight.answers';

/** "Run Preflight…", "Run Last Preflight Again" and "Show Preflight History…". */
export function registerRunPreflight(parts: PreflightParts): vscode.Disposable {
  const { client, history } = parts;
  const register = (name: string, act: (given: PreflightArguments) => Promise<void>) =>
    vscode.commands.registerCommand(`licenseMonitor.${name}`, async (given: PreflightArguments = {}) => {
      if (!vscode.workspace.isTrusted) void offerTrust();
      else if (parts.canSend) await act(given);
      else void offerCommandLine(given);
    });
  const again = async (past: PastRun | undefined): Promise<void> => {
    if (past === undefined) return;
    const { request, inFile } = past;
    const choices = inFile ? await choicesOf(client, request.uri) : undefined;
    const target = choices?.target ?? request.target;
    await perform({ request: { ...request, target }, inFile }, parts);
  };
  return vscode.Disposable.from(
    register('runPreflight', async (given) => {
      const run = await chosenRun(given, parts);
      if (run !== undefined) await perform(run, parts);
    }),
    register('runLastPreflightAgain', async () => {
      const [last] = history.runs();
      // Without a run to repeat, asks for one.
      if (last === undefined) await vscode.commands.executeCommand('licenseMonitor.runPreflight');
      else await again(await towardsTarget(last, parts));
    }),
    register('showPreflightHistory', async () => {
      const runs = history.runs();
      if (runs.length > 0) await again(await pickRun(runs));
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No preflights have been run in this workspace yet.'),
        );
    }),
  );
}

/** The same run against the file's current target, which its lens shows. */
async function towardsTarget(last: PastRun, { client, targets }: PreflightParts): Promise<PastRun> {
  const { uri } = last.request;
  const choices = await choicesOf(client, uri);
  if (choices === null) return last;
  const target = targets.of(uri, choices.target);
  return { ...last, request: { ...last.request, target }, inFile: target === choices.target };
}

const choicesOf = (client: PreflightParts['client'], uri: string, path?: string) =>
  sendRequest(client(), 'licenseMonitor/preflight/choices', { uri, ...(path !== undefined && { path }) });

async function chosenRun(given: PreflightArguments, parts: PreflightParts): Promise<Run | undefined> {
  const { client, targets } = parts;
  const uri = await activeConfig(client(), given.uri);
  if (uri === undefined) return undefined;
  const choices = await choicesOf(client, uri, given.path);
  if (choices === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This isn’t a License Monitor configuration.'));
    return undefined;
  }
  const target = targets.of(uri, choices.target);
  const place = { uri, target };
  const inFile = target === choices.target;
  if (given.extent === 'matrix') return { request: matrixRequest(place, given.path), inFile };
  if (given.origin !== undefined) {
    const asked = usualAsked(choices, given.origin, given.path ?? usualPath(choices));
    const reads = /^(?:GET|HEAD)$/.test(asked.method);
    return { request: singleRequest(place, asked, reads ? 'reading' : 'when-unasked'), inFile };
  }
  const request = await askedRequest(place, choices, parts);
  return request && { request, inFile };
}

/** The user's choices, with the previous ones as defaults. */
async function askedRequest(
  place: Place,
  choices: PreflightChoices,
  { memory }: PreflightParts,
): Promise<Run['request'] | undefined> {
  const title = vscode.l10n.t('Run Preflight to {0}', shownUrl(place.target.url));
  const answers = await askQuestions(title, choices, memory.get<Remembered>(memoryName, {}));
  if (answers === undefined) return undefined;
  const { extent, ...asked } = answers;
  await memory.update(memoryName, asked);
  if (/^(?:GET|HEAD)$/i.test(asked.method)) return singleRequest(place, asked, 'reading');
  if (extent === 'preflight') return singleRequest(place, asked, 'when-unasked');
  const send = vscode.l10n.t('Send {0}', asked.method);
  const question = vscode.l10n.t('Send a real {0} request? It may change data on the server.', asked.method);
  const agreed = await vscode.window.showWarningMessage(question, { modal: true }, send);
  return agreed === send ? singleRequest(place, asked, 'confirmed') : undefined;
}

async function offerTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const reason = vscode.l10n.t(
    'Preflights send requests to addresses this workspace names. Trust the workspace to run them.',
  );
  const chosen = await vscode.window.showInformationMessage(reason, manage);
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** A web page can't set `Origin`, but a terminal can. */
async function offerCommandLine({ uri, origin, path = '/api/health' }: PreflightArguments): Promise<void> {
  const name =
    uri === undefined ? 'config.toml' : vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
  const which = origin === undefined ? '--matrix' : `--origin ${origin}`;
  const line = `npx license-monitor-cors preflight http://127.0.0.1:8080${path} --config "${name}" ${which}`;
  const copy = vscode.l10n.t('Copy Command');
  const reason = vscode.l10n.t(
    'VS Code in a browser can’t send preflights: a web page may not set the Origin header. Run this in a terminal: {0}',
    line,
  );
  if ((await vscode.window.showInformationMessage(reason, copy)) === copy)
    await vscode.env.clipboard.writeText(line);
}
