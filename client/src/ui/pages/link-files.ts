import * as vscode from 'vscode';
import { pageStat } from './page-files';

export interface LinkFiles extends vscode.Disposable {
  readonly includes: (uri: vscode.Uri) => boolean;
  readonly stat: (uri: vscode.Uri) => vscode.FileStat;
  readonly readFile: (uri: vscode.Uri) => Promise<never>;
}

/**
 * The links of pages. The preview follows only links without a scheme, to files beside the page, and no `command:`. So
 * a link is the name of a file, and following it is asking for that file:
 *
 * 1. what it is: a file;
 * 2. its text, as it might be Markdown: none;
 * 3. what it is, before opening it: a folder, and outside the workspace there is nothing to open. So no tab appears,
 *    and the page stays as it is.
 *
 * Read in markdown-language-features (`MdLinkOpener`) of VS Code 1.100 and 1.139. From the source of a page the second
 * question comes with a tab, which is closed.
 */
export function createLinkFiles(scheme: string, follow: (uri: vscode.Uri) => void): LinkFiles {
  let read: string | undefined;
  const includes = (uri: vscode.Uri): boolean => uri.scheme === scheme && uri.path.startsWith('/goto/');
  const tabs = vscode.window.tabGroups.onDidChangeTabs(async ({ opened }) => {
    for (const tab of opened) {
      if (!(tab.input instanceof vscode.TabInputText) || !includes(tab.input.uri)) continue;
      const { uri } = tab.input;
      await vscode.window.tabGroups.close(tab, true);
      read = undefined;
      follow(uri);
    }
  });
  return {
    includes,
    stat(uri) {
      if (read !== uri.toString()) return pageStat();
      read = undefined;
      follow(uri);
      return pageStat(vscode.FileType.Directory);
    },
    async readFile(uri) {
      // VS Code asks once more what the file is while it reads it: that is not the third question.
      await new Promise((resolve) => setTimeout(resolve));
      read = uri.toString();
      throw vscode.FileSystemError.FileNotFound(uri);
    },
    dispose: () => {
      tabs.dispose();
    },
  };
}
