import * as vscode from 'vscode';
import type {
  Range,
  PreflightResult,
  PreflightRunResult,
  PreflightTarget,
} from '../../../server/src/protocol';
import { toRange } from '../ui/open-place';
import { shownUrl } from './targets';

export interface RunFindings extends vscode.Disposable {
  /** Shows the findings of a run at the lines that decide them, until the file or the target changes. */
  readonly show: (uri: vscode.Uri, target: PreflightTarget, result: PreflightRunResult) => void;
}

export function createRunFindings(onTargetChange: vscode.Event<void>): RunFindings {
  const collection = vscode.languages.createDiagnosticCollection('license-monitor-preflight');
  const clear = (uri: vscode.Uri) => {
    collection.delete(uri);
  };
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) clear(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clear(uri);
    }),
    onTargetChange(() => {
      collection.clear();
    }),
  ];
  return {
    show(uri, target, { results }) {
      collection.set(
        uri,
        groupsOf(results).map((group) => findingOf(group, target)),
      );
    },
    dispose() {
      collection.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The findings with the same cause and line. */
interface Group {
  readonly range: Range;
  readonly cause: string;
  readonly ids: readonly string[];
}

/** Leaves out exchanges without a response: the file is not to blame for them. */
function groupsOf(results: readonly PreflightResult[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { asExpected, verdict, range, causes, id } of results) {
    if (asExpected || range === null || (verdict !== 'allowed' && verdict !== 'refused')) continue;
    for (const cause of causes) {
      const key = JSON.stringify([range.start.line, cause]);
      const known = groups.get(key);
      groups.set(key, { range: known?.range ?? range, cause, ids: [...(known?.ids ?? []), id] });
    }
  }
  return [...groups.values()];
}

function findingOf({ range, cause, ids }: Group, target: PreflightTarget): vscode.Diagnostic {
  const [first = ''] = ids;
  const where = shownUrl(target.url);
  const finding = new vscode.Diagnostic(
    toRange(range),
    ids.length === 1
      ? vscode.l10n.t('{0} ({1}, {2})', cause, first, where)
      : vscode.l10n.t('{0} ({1} preflights such as {2}, {3})', cause, ids.length, first, where),
    vscode.DiagnosticSeverity.Warning,
  );
  finding.source = 'license-monitor';
  finding.code = 'preflight';
  return finding;
}
