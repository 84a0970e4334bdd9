import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeConfigurationNotification,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { documentSelector } from './document-selector';
import { logSettings, logStart } from './log';
import { configurationMiddleware, onOtherTomlExtension } from './other-toml-extension';
import { targetLenses } from './preflight/target-lens';
import { createTargets } from './preflight/targets';
import { type PreflightPlatform, registerPreflights } from './register';
import { createServer } from './server';
import { createFileStatus } from './ui/file-status';
import { hoverMiddleware } from './ui/progress-keys';
import { registerRulePages, ruleCommand } from './ui/pages/rule-pages';
import { registerSurface } from './ui/surface';
import { serveWorkspaceFiles } from './workspace-files';
import { whenNeeded } from './when-needed';

export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Registers commands and views, and starts the language server once a file may be ours. */
export function startClient(
  context: vscode.ExtensionContext,
  create: ClientFactory,
  platform: PreflightPlatform,
): void {
  const channel = vscode.window.createOutputChannel('License Monitor', { log: true });
  logStart(channel, context);
  const distFolder = vscode.Uri.joinPath(context.extensionUri, 'dist/').toString(true);
  const options: InitializationOptions = {
    workspaceFiles: true,
    ruleCommand,
    status: true,
    distFolder,
    preflight: true,
    suggestCommand: 'editor.action.triggerSuggest',
  };
  const status = createFileStatus();
  const targets = createTargets(context.workspaceState);
  const server = createServer(
    channel,
    (errorHandler) =>
      create('licenseMonitor', 'License Monitor', {
        documentSelector: documentSelector(),
        outputChannel: channel,
        initializationOptions: options,
        errorHandler,
        initializationFailedHandler: () => false,
        middleware: {
          ...targetLenses(targets),
          ...hoverMiddleware,
          workspace: { configuration: configurationMiddleware },
        },
        markdown: { isTrusted: false, supportHtml: false },
      }),
    (client) => {
      serveWorkspaceFiles(client);
      status.follow(client);
      preflights.follow(client);
    },
    () => {
      channel.info('The server is ready.');
      void surface.refresh();
      void preflights.started();
    },
  );
  const preflights = registerPreflights(context, server.client, targets, platform, (sentence) => {
    channel.error(sentence);
  });
  const surface = registerSurface(context, { server, status, channel });

  context.subscriptions.push(
    channel,
    status,
    targets,
    preflights,
    server,
    surface,
    registerRulePages(server.client),
    onOtherTomlExtension(() => {
      if (server.client().isRunning())
        void server.client().sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('licenseMonitor')) return;
      logSettings(channel);
      // The globs decide which documents are synchronized, and the selector can't change while the server runs.
      if (change.affectsConfiguration('licenseMonitor.files')) await server.restart();
    }),
    whenNeeded(() => server.start()),
  );
}
