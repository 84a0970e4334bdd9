import type { WorkspaceFile } from '../protocol';
import { sendRequest } from '../protocol/typed';
import type { Session } from './session';
import { globsOf } from './watchers';

/**
 * The workspace files that may be License Monitor's, without duplicates: from the client if it provides them,
 * otherwise from the disk.
 */
export async function workspaceFilesOf(session: Session): Promise<readonly WorkspaceFile[]> {
  const { client, connection, platform } = session;
  if (client.options.workspaceFiles === true)
    return sendRequest(connection, 'licenseMonitor/workspaceFiles', undefined);
  const found = new Map<string, WorkspaceFile>();
  for (const folder of client.folders) {
    const globs = await globsOf(session, folder);
    // One folder may be inside another.
    const files = await platform.workspaceFiles([folder], globs, (sentence) => {
      connection.console.warn(sentence);
    });
    for (const file of files) found.set(file.uri, file);
  }
  return [...found.values()];
}
