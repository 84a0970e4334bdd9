import * as vscode from 'vscode';

const shownUri = ({ input }: vscode.Tab): vscode.Uri | undefined =>
  input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;

/** The tabs that show a matching document, as text or in the preview. */
export const tabsOf = (wanted: (uri: vscode.Uri) => boolean): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter((tab) => {
      const uri = shownUri(tab);
      return uri !== undefined && wanted(uri);
    }),
  );

/** The column of the first tab that shows a matching document; undefined without one. */
export const columnOf = (wanted: (uri: vscode.Uri) => boolean): vscode.ViewColumn | undefined =>
  tabsOf(wanted)[0]?.group.viewColumn;
