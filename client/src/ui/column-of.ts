import * as vscode from 'vscode';

/** The column of the first tab that shows such a document; undefined where none does. */
export const columnOf = (wanted: (uri: vscode.Uri) => boolean): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && wanted(input.uri)),
  )?.viewColumn;
