import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceFile } from '../../server/src/protocol';
import { onRequest } from '../../server/src/protocol/typed';
import { addedGlobs, filePatterns } from './document-selector';

/** A configuration file is small; what is larger is not ours. */
const maxBytes = 1024 * 1024;

/** Answers the server's question for the files of the workspace, on a disk or not. */
export function serveWorkspaceFiles(client: BaseLanguageClient): void {
  onRequest(client, 'licenseMonitor/workspaceFiles', async () => {
    const found = await Promise.all(
      [...filePatterns, ...addedGlobs()].map((glob) =>
        vscode.workspace.findFiles(glob, '**/{node_modules,target,.git}/**'),
      ),
    );
    const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    const files = await Promise.all([...uris.values()].map(read));
    return files.filter((file) => file !== undefined);
  });
}

async function read(uri: vscode.Uri): Promise<WorkspaceFile | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return undefined;
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Gone since it was found.
    return undefined;
  }
}
