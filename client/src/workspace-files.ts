import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceFile } from '../../server/src/protocol';
import { onRequest } from '../../server/src/protocol/typed';
import { ignoredFolders, maxFileBytes } from '../../server/src/files/file-names';
import { candidateGlobs } from './document-selector';

const ignored = `{${ignoredFolders.join(',')}}`;

/** Serves the server's requests for workspace files, including those of virtual workspaces. */
export function serveWorkspaceFiles(client: BaseLanguageClient): void {
  onRequest(client, 'licenseMonitor/workspaceFiles', async () => {
    const found = await Promise.all(
      candidateGlobs().map((glob) => vscode.workspace.findFiles(glob, ignored)),
    );
    const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    const files = await Promise.all([...uris.values()].map(read));
    return files.filter((file) => file !== undefined);
  });
  onRequest(client, 'licenseMonitor/fileText', async ({ uri }) => {
    const file = await read(vscode.Uri.parse(uri, true));
    return file?.text ?? null;
  });
}

async function read(uri: vscode.Uri): Promise<WorkspaceFile | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileBytes) return undefined;
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Deleted since it was found.
    return undefined;
  }
}
