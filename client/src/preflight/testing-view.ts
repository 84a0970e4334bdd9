import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightChoices, PreflightResult } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { documentSelector } from '../document-selector';
import { toRange } from '../ui/open-place';
import type { Runner, RunRequest } from './run';
import { configuredTargets, timeoutMs } from './targets';

/** What a leaf of the tree represents. */
interface Leaf {
  readonly path: string;
  readonly origin: string;
  readonly method: string;
}

const leaves = new WeakMap<vscode.TestItem, Leaf>();

/** The Testing view: file, path, origin, method; each leaf is one preflight. */
export function registerTestingView(client: () => BaseLanguageClient, runner: Runner): vscode.Disposable {
  const controller = vscode.tests.createTestController('licenseMonitor', 'License Monitor');
  const choicesOf = (uri: string) => sendRequest(client(), 'licenseMonitor/preflight/choices', { uri });

  const discover = async (document: vscode.TextDocument): Promise<void> => {
    if (vscode.languages.match(documentSelector() as vscode.DocumentSelector, document) === 0) return;
    const uri = document.uri.toString();
    const choices = await choicesOf(uri).catch(() => null);
    if (choices === null || choices.origins.length === 0) controller.items.delete(uri);
    else controller.items.add(fileItem(controller, document.uri, choices));
  };
  const profile = (name: string, kind: Pick<RunRequest, 'probes' | 'realRequests'>, isDefault: boolean) =>
    controller.createRunProfile(
      name,
      vscode.TestRunProfileKind.Run,
      (request, token) => runTests(controller, request, token, { choicesOf, runner, kind }),
      isDefault,
    );
  profile(vscode.l10n.t('Preflight'), { probes: 'positive', realRequests: 'when-unasked' }, true);
  profile(vscode.l10n.t('Preflight and request'), { probes: 'positive', realRequests: 'reading' }, false);
  profile(vscode.l10n.t('Negative probes'), { probes: 'negative', realRequests: 'when-unasked' }, false);

  for (const document of vscode.workspace.textDocuments) void discover(document);
  return vscode.Disposable.from(
    controller,
    vscode.workspace.onDidOpenTextDocument(discover),
    vscode.workspace.onDidSaveTextDocument(discover),
    vscode.workspace.onDidChangeTextDocument(({ document }) => discover(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      controller.items.delete(uri.toString());
    }),
  );
}

function fileItem(
  controller: vscode.TestController,
  uri: vscode.Uri,
  choices: PreflightChoices,
): vscode.TestItem {
  const file = controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
  const overrides = choices.paths.filter(({ origin }) => origin === 'override');
  const endpoint = choices.paths.find(({ origin }) => origin === 'endpoint');
  const methods = choices.methods.filter((method) => method !== 'OPTIONS');
  for (const { path } of [...(endpoint === undefined ? [] : [endpoint]), ...overrides]) {
    const pathItem = controller.createTestItem(path, path, uri);
    for (const { origin, range } of choices.origins) {
      const originItem = controller.createTestItem(origin, origin, uri);
      originItem.range = toRange(range);
      for (const method of methods.length === 0 ? ['GET'] : methods) {
        const item = controller.createTestItem(method, method, uri);
        item.range = toRange(range);
        leaves.set(item, { path, origin, method });
        originItem.children.add(item);
      }
      pathItem.children.add(originItem);
    }
    file.children.add(pathItem);
  }
  return file;
}

interface TestParts {
  readonly choicesOf: (uri: string) => Promise<PreflightChoices | null>;
  readonly runner: Runner;
  readonly kind: Pick<RunRequest, 'probes' | 'realRequests'>;
}

async function runTests(
  controller: vscode.TestController,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
  { choicesOf, runner, kind }: TestParts,
): Promise<void> {
  const run = controller.createTestRun(request);
  const chosen = request.include ?? [...controller.items].map(([, item]) => item);
  const items = chosen.flatMap(leavesOf).filter((item) => !(request.exclude ?? []).includes(item));
  for (const item of items) run.enqueued(item);
  try {
    for (const batch of batches(items, kind.probes)) {
      for (const { item } of batch) run.started(item);
      const results = token.isCancellationRequested ? [] : await runBatch(batch);
      for (const { item, leaf } of batch) {
        const own = kind.probes === 'negative' ? results : results.filter((result) => isOf(leaf, result));
        report(run, item, own);
      }
    }
  } finally {
    run.end();
  }

  async function runBatch(batch: Batch): Promise<readonly PreflightResult[]> {
    const [first] = batch;
    const uri = first?.item.uri?.toString();
    const target = configuredTargets()[0] ?? (uri === undefined ? null : await choicesOf(uri))?.target;
    if (first === undefined || uri === undefined || target === undefined) return [];
    const all = (name: keyof Leaf) => [...new Set(batch.map(({ leaf }) => leaf[name]))];
    const request: RunRequest = {
      uri,
      target,
      timeoutMs: timeoutMs(),
      extent: 'matrix',
      ...kind,
      origins: all('origin'),
      methods: all('method'),
      paths: all('path'),
    };
    return (await runner.run(request, token, () => undefined))?.results ?? [];
  }
}

interface Entry {
  readonly item: vscode.TestItem;
  readonly leaf: Leaf;
}

type Batch = readonly Entry[];

/**
 * What one run covers: a path of a file, so its exchanges share the runner's concurrency. Negative probes are
 * made from one origin each, so they are distinguished by running alone.
 */
function batches(items: readonly vscode.TestItem[], probes: RunRequest['probes']): readonly Batch[] {
  const groups = new Map<string, Entry[]>();
  for (const item of items) {
    const leaf = leaves.get(item);
    if (leaf === undefined || item.uri === undefined) continue;
    const own = probes === 'negative' ? [leaf.origin, leaf.method] : [];
    const name = JSON.stringify([item.uri.toString(), leaf.path, ...own]);
    groups.set(name, [...(groups.get(name) ?? []), { item, leaf }]);
  }
  return [...groups.values()];
}

const isOf = (leaf: Leaf, { origin, method, path }: PreflightResult): boolean =>
  origin === leaf.origin && method === leaf.method && path === leaf.path;

const leavesOf = (item: vscode.TestItem): readonly vscode.TestItem[] =>
  item.children.size === 0 ? [item] : [...item.children].flatMap(([, child]) => leavesOf(child));

function report(run: vscode.TestRun, item: vscode.TestItem, results: readonly PreflightResult[]): void {
  const judged = results.filter(({ verdict }) => verdict !== 'unchecked' && verdict !== 'cancelled');
  const duration = judged.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const failed = judged.filter(({ asExpected }) => !asExpected);
  for (const { id, verdict, asExpected, message } of judged) {
    const told = asExpected ? vscode.l10n.t('{0}, as expected.', verdict) : message;
    run.appendOutput(`${id}: ${told}\r\n`, undefined, item);
  }
  if (judged.length === 0) run.skipped(item);
  else if (failed.length === 0) run.passed(item, duration);
  else if (failed.every(({ verdict }) => verdict === 'unreachable'))
    run.errored(item, failed.map(messageOf(item)), duration);
  else run.failed(item, failed.map(messageOf(item)), duration);
}

const messageOf =
  (item: vscode.TestItem) =>
  ({ causes, message }: PreflightResult): vscode.TestMessage => {
    const told = new vscode.TestMessage(causes.length === 0 ? message : causes.join('; '));
    if (item.uri !== undefined && item.range !== undefined)
      told.location = new vscode.Location(item.uri, item.range);
    return told;
  };
