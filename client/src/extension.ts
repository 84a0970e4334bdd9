import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeTransport } from '../../server/src/platform/node/network/transport';
import { startProgram } from '../../server/src/platform/node/start-program';
import { startClient } from './start';

export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
    { transport: nodeTransport(), startProgram },
  );
}
