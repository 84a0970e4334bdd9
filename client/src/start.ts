import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeConfigurationNotification,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { documentSelector } from './document-selector';
import { registerInsertSchema } from './ui/insert-schema';
import { createStatusItem } from './ui/language-status';
import { configurationMiddleware, onOtherTomlExtension } from './other-toml-extension';
import { registerPreflights } from './register';
import type { ClientTransport } from './preflight/serve-exchanges';
import { registerRulePages, ruleCommand, rulePagePrefix } from './ui/rule-pages';
import { serveWorkspaceFiles } from './workspace-files';

export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server and everything that only asks, shows and forwards. */
export async function startClient(
  context: vscode.ExtensionContext,
  create: ClientFactory,
  transport: ClientTransport,
): Promise<void> {
  const channel = vscode.window.createOutputChannel('License Monitor', { log: true });
  const distFolder = vscode.Uri.joinPath(context.extensionUri, 'dist/').toString(true);
  const options: InitializationOptions = {
    workspaceFiles: true,
    rulePage: rulePagePrefix,
    ruleCommand,
    status: true,
    distFolder,
    preflight: true,
    suggestCommand: 'editor.action.triggerSuggest',
  };
  const newClient = () =>
    create('licenseMonitor', 'License Monitor', {
      documentSelector: documentSelector(),
      outputChannel: channel,
      initializationOptions: options,
      middleware: { workspace: { configuration: configurationMiddleware } },
      markdown: { isTrusted: false, supportHtml: false },
    });
  const status = createStatusItem();
  let client = newClient();
  const preflights = registerPreflights(context, () => client, transport);

  const run = async (): Promise<void> => {
    serveWorkspaceFiles(client);
    status.follow(client);
    preflights.follow(client);
    await client.start();
  };
  const restart = async (): Promise<void> => {
    await client.dispose();
    client = newClient();
    await run();
  };

  context.subscriptions.push(
    channel,
    status,
    preflights,
    { dispose: () => client.dispose() },
    registerRulePages(() => client),
    registerInsertSchema(context),
    vscode.commands.registerCommand('licenseMonitor.restartServer', restart),
    vscode.commands.registerCommand('licenseMonitor.showOutput', () => {
      channel.show();
    }),
    onOtherTomlExtension(() =>
      client.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    ),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      // The globs decide which documents the server learns of, and a selector cannot change while it runs.
      if (change.affectsConfiguration('licenseMonitor.files')) await restart();
    }),
  );
  await run();
}
