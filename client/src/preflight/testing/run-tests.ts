import * as vscode from 'vscode';
import type { PreflightResult } from '../../../../server/src/protocol';
import type { ConfigFiles } from '../config-files';
import type { Runner, RunRequest } from '../run';
import { timeoutMs, type Targets } from '../targets';
import { type Leaf, leafOf, leavesBelow } from './tree';

interface TestParts {
  readonly files: ConfigFiles;
  readonly targets: Targets;
  readonly runner: Runner;
  readonly kind: Pick<RunRequest, 'probes' | 'realRequests'>;
}

export async function runTests(
  controller: vscode.TestController,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
  { files, targets, runner, kind }: TestParts,
): Promise<void> {
  const run = controller.createTestRun(request);
  const chosen = request.include ?? [...controller.items].map(([, item]) => item);
  const excluded = new Set((request.exclude ?? []).flatMap(leavesBelow));
  const items = chosen.flatMap(leavesBelow).filter((item) => !excluded.has(item));
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
    const inFile = uri === undefined ? undefined : files.all().get(uri)?.target;
    if (uri === undefined || inFile === undefined) return [];
    const all = (name: keyof Leaf) => [...new Set(batch.map(({ leaf }) => leaf[name]))];
    const request: RunRequest = {
      uri,
      target: targets.of(uri, inFile),
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
 * The extent of one run: one path of one file, so its exchanges share the runner's concurrency. Negative probes run
 * separately for each origin, because their results don't name it.
 */
function batches(items: readonly vscode.TestItem[], probes: RunRequest['probes']): readonly Batch[] {
  const groups = new Map<string, Entry[]>();
  for (const item of items) {
    const leaf = leafOf(item);
    if (leaf === undefined || item.uri === undefined) continue;
    const own = probes === 'negative' ? [leaf.origin, leaf.method] : [];
    const name = JSON.stringify([item.uri.toString(), leaf.path, ...own]);
    groups.set(name, [...(groups.get(name) ?? []), { item, leaf }]);
  }
  return [...groups.values()];
}

const isOf = (leaf: Leaf, { origin, method, path }: PreflightResult): boolean =>
  origin === leaf.origin && method === leaf.method && path === leaf.path;

/** Refused as the file says is a success, as in the report. */
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
    run.errored(item, messagesOf(item, failed), duration);
  else run.failed(item, messagesOf(item, failed), duration);
}

/** A few words for each cause, at the origin's line; the details are in the output. */
const messagesOf = (item: vscode.TestItem, failed: readonly PreflightResult[]): vscode.TestMessage[] =>
  [...new Set(failed.flatMap(({ causes, message }) => (causes.length === 0 ? [message] : causes)))].map(
    (cause) => {
      const told = new vscode.TestMessage(cause);
      if (item.uri !== undefined && item.range !== undefined)
        told.location = new vscode.Location(item.uri, item.range);
      return told;
    },
  );
