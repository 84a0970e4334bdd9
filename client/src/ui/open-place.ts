import * as vscode from 'vscode';
import type { PlaceLink, Range } from '../../../server/src/protocol';
import { columnOf } from './pages/shown-tabs';

/** Shows the line of a file, and opens the quick fixes there if the link says so. */
export async function openPlace({ uri, range, action }: PlaceLink): Promise<void> {
  const selection = toRange(range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    selection,
    viewColumn: columnOf((shown) => shown.toString() === uri) ?? vscode.ViewColumn.One,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (action === 'fix') await vscode.commands.executeCommand('editor.action.quickFix');
}

export const toRange = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
