import * as vscode from 'vscode';
import type { Range } from '../../../server/src/protocol';
import { columnOf } from './column-of';

export interface PlaceToOpen {
  readonly uri: string;
  readonly range: Range;
  readonly action: 'show' | 'fix';
}

/** Follows a link of a report to the line of the file, and opens the quick fixes there if it says so. */
export const registerOpenPlace = (): vscode.Disposable =>
  vscode.commands.registerCommand('licenseMonitor.openPlace', async ({ uri, range, action }: PlaceToOpen) => {
    const selection = toRange(range);
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
      selection,
      viewColumn: columnOf((shown) => shown.toString() === uri) ?? vscode.ViewColumn.One,
    });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (action === 'fix') await vscode.commands.executeCommand('editor.action.quickFix');
  });

export const toRange = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
