import * as vscode from 'vscode';

/** Reads the pages of a file system. */
type PageFiles = Pick<vscode.FileSystemProvider, 'stat' | 'readFile'>;

/**
 * Registers a read-only file system for pages. Only the scheme of a file system activates the extension when a window
 * that shows a page is reloaded.
 */
export function registerPageFiles(scheme: string, files: PageFiles): vscode.Disposable {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const nothing = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  return vscode.workspace.registerFileSystemProvider(
    scheme,
    {
      stat: (uri) => files.stat(uri),
      readFile: (uri) => files.readFile(uri),
      onDidChangeFile: nothing,
      watch: nothing,
      readDirectory: () => [],
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isReadonly: true, isCaseSensitive: true },
  );
}

/** Pages never change; each has its own address. */
export const pageStat = (type = vscode.FileType.File): vscode.FileStat => ({
  type,
  ctime: 0,
  mtime: 0,
  size: 0,
});

export const pageBytes = (markdown: string): Uint8Array => new TextEncoder().encode(markdown);
