import * as vscode from 'vscode';
import { columnOf } from './shown-tabs';

/** The schemes of rendered pages. */
export const reportScheme = 'license-monitor-report';
export const ruleScheme = 'license-monitor-rule';

const isPage = ({ scheme }: vscode.Uri): boolean => scheme === reportScheme || scheme === ruleScheme;

/**
 * Opens a page in the built-in Markdown preview, in the column of the other pages or beside the file.
 *
 * The preview is opened as a custom editor, because `markdown.showPreviewToSide` opens one that follows the active
 * Markdown file.
 */
export async function showRendered(page: vscode.Uri, preview: boolean): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', {
    viewColumn: pageColumn(),
    preview,
  });
}

/** Never a third column. */
function pageColumn(): vscode.ViewColumn {
  const open = columnOf(isPage);
  if (open !== undefined) return open;
  const { activeTabGroup } = vscode.window.tabGroups;
  return activeTabGroup.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}
