import { TextDocument } from 'vscode-languageserver-textdocument';
import { mainStarters } from '../features/completion/starter-tables';
import { onRequest } from '../protocol/typed';
import { inspect, type Session, viewOf } from './session';
import { workspaceFilesOf } from './workspace-files';

/** Tells our client which files are License Monitor's, by the same gate that the rest of the server uses. */
export function serveConfigurations(session: Session): void {
  onRequest(session.connection, 'licenseMonitor/configurations', async () => {
    const open: string[] = [];
    for (const uri of session.documents.keys()) if (await viewOf(session, uri)) open.push(uri);
    const closed: string[] = [];
    for (const { uri, text } of await workspaceFilesOf(session)) {
      if (session.documents.get(uri) !== undefined) continue;
      const document = TextDocument.create(uri, 'toml', 0, text);
      const { file } = inspect(session, document, await session.settings.of(uri));
      if (file.config !== undefined) closed.push(uri);
    }
    return { open, closed: closed.sort() };
  });
  onRequest(session.connection, 'licenseMonitor/starters', () =>
    mainStarters.map(({ environment, detail, lines }) => ({
      environment,
      detail,
      snippet: `${lines.join('\n')}\n`,
    })),
  );
}
