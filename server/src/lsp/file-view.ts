import { TextDocument } from 'vscode-languageserver-textdocument';
import { sendRequest } from '../protocol/typed';
import { inspect, type Session, type View, viewOf } from './session';

/** An open document as it is edited, any other file as it is on disk; undefined when nothing may be said about it. */
export async function fileViewOf(session: Session, uri: string): Promise<View | undefined> {
  const open = () => session.documents.get(uri) !== undefined;
  if (open()) return viewOf(session, uri);
  if (session.client.options.workspaceFiles !== true) return undefined;
  const text = await sendRequest(session.connection, 'licenseMonitor/fileText', { uri });
  if (open()) return viewOf(session, uri);
  if (text === null) return undefined;
  const document = TextDocument.create(uri, 'toml', 0, text);
  const view = inspect(session, document, await session.settings.of(uri));
  const { config } = view.file;
  return config && { ...view, config };
}
