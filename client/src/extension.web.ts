import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { browserTransport } from '../../server/src/platform/browser/transport';
import { startClient } from './start';

declare const Worker: new (url: string, options?: { readonly name: string }) => never;

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return startClient(
    context,
    (id, name, options) =>
      new LanguageClient(id, name, () => Promise.resolve(new Worker(server, { name })), options),
    browserTransport,
  );
}
