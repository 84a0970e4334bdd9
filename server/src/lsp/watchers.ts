import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { filePatterns } from '../files/file-names';
import type { Session } from './session';

/** The globs to find files of a folder with: the known names, and those in its settings. */
export async function globsOf(session: Session, folder: string): Promise<readonly string[]> {
  const { files } = await session.settings.of(folder);
  return [...new Set([...filePatterns, ...files])];
}

/** Makes the client watch every file that may get diagnostics; call `update` when a setting changes. */
export function createWatchers(session: Session): { readonly update: () => Promise<void> } {
  const { client, connection } = session;
  let watched = '';
  let registration: Promise<Disposable> | undefined;
  return {
    async update() {
      if (!client.registersWatchers) return;
      const folders = client.folders.length === 0 ? [''] : client.folders;
      const globs = await Promise.all(folders.map((folder) => globsOf(session, folder)));
      const all = [...new Set(globs.flat())];
      if (all.join('\n') === watched) return;
      watched = all.join('\n');
      const before = registration;
      registration = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: all.map((globPattern) => ({ globPattern })),
      });
      await registration;
      (await before)?.dispose();
    },
  };
}
