import * as vscode from 'vscode';
import type { ConfigFiles } from '../config-files';
import type { Runner, RunRequest } from '../run';
import { shownUrl, type Targets } from '../targets';
import { runTests } from './run-tests';
import { fileItem } from './tree';

/** The Testing view: file, path, origin, method; each leaf is one preflight to the target of its file. */
export function registerTestingView(files: ConfigFiles, targets: Targets, runner: Runner): vscode.Disposable {
  const controller = vscode.tests.createTestController('licenseMonitor', 'License Monitor');
  const profile = (name: string, kind: Pick<RunRequest, 'probes' | 'realRequests'>, isDefault: boolean) =>
    controller.createRunProfile(
      name,
      vscode.TestRunProfileKind.Run,
      (request, token) => runTests(controller, request, token, { files, targets, runner, kind }),
      isDefault,
    );
  profile(vscode.l10n.t('Preflight'), { probes: 'positive', realRequests: 'when-unasked' }, true);
  profile(vscode.l10n.t('Preflight and request'), { probes: 'positive', realRequests: 'reading' }, false);
  profile(vscode.l10n.t('Negative probes'), { probes: 'negative', realRequests: 'when-unasked' }, false);

  const describe = (item: vscode.TestItem): void => {
    const inFile = files.all().get(item.id)?.target;
    if (inFile !== undefined) item.description = shownUrl(targets.of(item.id, inFile).url);
  };
  const show = (uri: string): void => {
    const choices = files.all().get(uri);
    if (choices === undefined) {
      controller.items.delete(uri);
      return;
    }
    const item = fileItem(controller, vscode.Uri.parse(uri, true), choices);
    describe(item);
    controller.items.add(item);
  };
  const outdate = (uri: string): void => {
    const item = controller.items.get(uri);
    if (item !== undefined) controller.invalidateTestResults(item);
  };
  for (const uri of files.all().keys()) show(uri);
  return vscode.Disposable.from(
    controller,
    files.onDidChange(show),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) outdate(document.uri.toString());
    }),
    targets.onDidChange(() => {
      for (const [uri, item] of controller.items) {
        describe(item);
        outdate(uri);
      }
    }),
  );
}
