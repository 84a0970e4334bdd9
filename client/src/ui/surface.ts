import * as vscode from 'vscode';
import type { Server } from '../server';
import { activeConfig } from './active-config';
import { registerChangeEnvironment } from './change-environment';
import { followContextKeys } from './context-keys';
import { registerCreateConfiguration } from './create-configuration';
import type { FileStatus } from './file-status';
import { registerFixAll } from './fix-all';
import { registerInsertSchema } from './insert-schema';
import { createStatusItem } from './language-status';
import { followFixes } from './progress-keys';
import { registerMenuCommands } from './menu-commands';
import { registerTreatAsOurs } from './treat-as-ours';

interface SurfaceParts {
  readonly server: Server;
  readonly status: FileStatus;
  readonly channel: vscode.LogOutputChannel;
}

export interface Surface extends vscode.Disposable {
  /** Searches the workspace for our files again. */
  readonly refresh: () => Promise<void>;
}

/** The commands, menus and status items that send no requests. */
export function registerSurface(
  context: vscode.ExtensionContext,
  { server, status, channel }: SurfaceParts,
): Surface {
  const keys = followContextKeys(status, server.client);
  const registered = vscode.Disposable.from(
    keys,
    createStatusItem(status),
    registerChangeEnvironment(status),
    registerTreatAsOurs(),
    registerCreateConfiguration(server.client),
    registerFixAll(),
    followFixes(),
    vscode.commands.registerCommand('licenseMonitor.openConfiguration', async () => {
      const uri = await activeConfig(server.client(), undefined);
      if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
    }),
    registerInsertSchema(context, status),
    registerMenuCommands(),
    vscode.commands.registerCommand('licenseMonitor.restartServer', () => restart(server)),
    vscode.commands.registerCommand('licenseMonitor.showOutput', () => {
      channel.show();
    }),
  );
  return {
    refresh: keys.refresh,
    dispose() {
      registered.dispose();
    },
  };
}

/** Shows in the status bar when a restart begins and ends. */
async function restart(server: Server): Promise<void> {
  const isRunning = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Restarting the License Monitor server'),
    },
    () => server.restart(),
  );
  if (isRunning)
    vscode.window.setStatusBarMessage(vscode.l10n.t('The License Monitor server was restarted.'), 5000);
}
