import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { browserTransport } from '../../server/src/platform/browser/transport';
import { startClient } from './start';

declare const Worker: new (url: string, options?: { readonly name: string }) => object;

export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  startClient(
    context,
    (id, name, options) =>
      new LanguageClient(
        id,
        name,
        () => {
          // The extension host has its own `Worker` class, which the library doesn't recognize.
          const worker = new Worker(server, { name }) as never;
          return Promise.resolve({
            reader: new BrowserMessageReader(worker),
            writer: new BrowserMessageWriter(worker),
          });
        },
        options,
      ),
    { transport: browserTransport, startProgram: undefined },
  );
}
