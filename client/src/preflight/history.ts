import * as vscode from 'vscode';
import type { PreflightRunResult } from '../../../server/src/protocol';
import type { RunRequest } from './run';
import { shownUrl } from './targets';

/** A stored run, without its key. */
export interface PastRun {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly request: RunRequest;
  /** Whether the target was the address in the file, even if that has changed since. */
  readonly inFile: boolean;
  /** A few words. */
  readonly verdict: string;
}

export interface History {
  /** The last one first. */
  readonly runs: () => readonly PastRun[];
  readonly add: (run: Omit<PastRun, 'at' | 'verdict'>, result: PreflightRunResult) => Promise<void>;
}

const memoryName = 'licenseMonitor.preflight.history';
const mostRuns = 20;

export function createHistory(memory: vscode.Memento): History {
  const runs = (): readonly PastRun[] => memory.get(memoryName, []);
  return {
    runs,
    async add(run, result) {
      const same = ({ request, inFile }: Omit<PastRun, 'at' | 'verdict'>) =>
        JSON.stringify([request, inFile]);
      const others = runs().filter((each) => same(each) !== same(run));
      const entry = { ...run, at: Date.now(), verdict: verdictOf(result) };
      await memory.update(memoryName, [entry, ...others].slice(0, mostRuns));
    },
  };
}

function verdictOf({ results, summary }: PreflightRunResult): string {
  const [only] = results;
  if (only === undefined || results.length > 1) return summary;
  switch (only.verdict) {
    case 'allowed':
      return only.asExpected ? vscode.l10n.t('allowed') : vscode.l10n.t('allowed, not as expected');
    case 'refused':
      return only.asExpected
        ? vscode.l10n.t('refused, as expected')
        : vscode.l10n.t('refused, not as expected');
    case 'unreachable':
      return vscode.l10n.t('no response');
    case 'cancelled':
      return vscode.l10n.t('cancelled');
    case 'unchecked':
      return vscode.l10n.t('not checked');
  }
}

/** Asks which run to repeat; undefined if canceled. */
export async function pickRun(runs: readonly PastRun[]): Promise<PastRun | undefined> {
  const items = runs.map((run) => {
    const { at, request, verdict } = run;
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(request.uri, true));
    return {
      label: titleOf(request),
      description: verdict,
      detail: `${new Date(at).toLocaleString()} · ${shownUrl(request.target.url)} · ${file}`,
      run,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Preflight History'),
    placeHolder: vscode.l10n.t('Which run should be repeated?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.run;
}

function titleOf({ extent, methods, paths, origins }: RunRequest): string {
  const [method, path, origin] = [methods?.[0], paths?.[0], origins?.[0]];
  if (extent === 'matrix')
    return path === undefined
      ? vscode.l10n.t('All preflights')
      : vscode.l10n.t('All preflights of {0}', path);
  return vscode.l10n.t('{0} {1} from {2}', method ?? '', path ?? '', origin ?? '');
}
