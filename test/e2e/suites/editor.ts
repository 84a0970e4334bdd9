import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Opens a file of this text in an editor; it lies alone in a new folder of the workspace. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const path = join(await mkdtemp(join(root, 'case-')), name);
  await writeFile(path, text);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path), { preview: false });
}

/** Replaces the first `old` of the document, as if typed over. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const range = rangeOf(editor.document, old);
  await editor.edit((edit) => {
    edit.replace(range, text);
  });
}

/** The range of the first `text` in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document does not contain ${text}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The rules that the extension reports on the document now, in the order of the text. */
export const rulesOf = (document: vscode.TextDocument): string[] => rulesAt(document.uri);

function rulesAt(uri: vscode.Uri): string[] {
  return ours(uri)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(ruleOf);
}

/**
 * Waits until the extension's findings on the document are as `wanted` says.
 *
 * @throws Error that tells which rules were reported instead, after ten seconds.
 */
export const findings = (
  document: vscode.TextDocument,
  wanted: (rules: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> => findingsAt(document.uri, wanted);

/** The same of a file that need not be open. */
export function findingsAt(
  uri: vscode.Uri,
  wanted: (rules: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return diagnosticsUntil(
    () => (wanted(rulesAt(uri)) ? ours(uri) : undefined),
    () => `Other findings were expected. There are: ${rulesAt(uri).join(', ') || 'none'}.`,
  );
}

/**
 * Waits, for ten seconds at most, until the diagnostics of VS Code, whoever published them, let `read` return something.
 *
 * @throws Error with the sentence of `problem`.
 */
export function diagnosticsUntil<Read>(read: () => Read | undefined, problem: () => string): Promise<Read> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      const value = read();
      if (value === undefined) return;
      subscription.dispose();
      clearTimeout(limit);
      resolve(value);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(settle);
    const limit = setTimeout(() => {
      subscription.dispose();
      reject(new Error(problem()));
    }, 10_000);
    settle();
  });
}

/** The quick fixes, or the actions of another kind, that are offered on a range. */
export async function actionsOn(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    50,
  );
}

/** Does what choosing the action does. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined) await vscode.workspace.applyEdit(action.edit);
  if (action.command !== undefined)
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as unknown[]),
    );
}

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'license-monitor');
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
