import * as vscode from 'vscode';
import type { startProgram } from '../../../server/src/platform/node/start-program';
import { activeConfig } from '../ui/active-config';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts programs; undefined on the web, where that is impossible. */
export type ProgramStarter = typeof startProgram | undefined;

export interface MockServer extends vscode.Disposable {
  /** The URL of the mock server once it listens; undefined if it could not start. */
  readonly start: (uri: string) => Promise<string | undefined>;
  /** Whether the file can be served: `serve` reads it from disk. */
  readonly isPossible: (uri: string) => boolean;
}

const ctrlC = '\u0003';

interface Running {
  readonly terminal: vscode.Terminal;
  readonly url: Promise<string | undefined>;
}

/** Runs `serve` in its own terminal; Ctrl+C or closing the terminal stops it. */
export function createMockServer(
  context: vscode.ExtensionContext,
  startProgram: ProgramStarter,
  client: () => BaseLanguageClient,
): MockServer {
  const running = new Map<string, Running>();
  const isPossible = (uri: string) =>
    startProgram !== undefined && vscode.Uri.parse(uri, true).scheme === 'file';
  const open = (uri: string): Running | undefined => {
    if (startProgram === undefined) return undefined;
    const path = vscode.Uri.parse(uri, true).fsPath;
    const cli = context.asAbsolutePath('dist/cli.js');
    const output = new vscode.EventEmitter<string>();
    const closing = new vscode.EventEmitter<undefined>();
    let begin: () => void = () => undefined;
    let end: () => void = () => undefined;
    const url = new Promise<string | undefined>((resolve) => {
      begin = () => {
        output.fire(
          `${vscode.l10n.t('Mock server for {0}. Ctrl+C or closing this terminal stops it.', path)}\r\n`,
        );
        const program = startProgram(cli, ['serve', '--config', path], {
          onText(text) {
            output.fire(text.replace(/\r?\n/g, '\r\n'));
            const at = /\bhttp:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
            if (at !== undefined) resolve(at);
          },
          onEnd() {
            running.delete(uri);
            resolve(undefined);
            output.fire(`${vscode.l10n.t('The mock server has stopped.')}\r\n`);
          },
        });
        end = program.end;
      };
    });
    const terminal = vscode.window.createTerminal({
      name: vscode.l10n.t('Mock server'),
      iconPath: new vscode.ThemeIcon('server-process'),
      pty: {
        onDidWrite: output.event,
        onDidClose: closing.event,
        open: () => {
          begin();
        },
        close: () => {
          end();
        },
        handleInput: (keys: string) => {
          if (keys.includes(ctrlC)) end();
        },
      },
    });
    return { terminal, url };
  };
  const start = async (uri: string): Promise<string | undefined> => {
    const known = running.get(uri) ?? open(uri);
    if (known === undefined) return undefined;
    running.set(uri, known);
    known.terminal.show(true);
    return known.url;
  };
  void vscode.commands.executeCommand('setContext', 'licenseMonitor.canServe', startProgram !== undefined);
  const command = vscode.commands.registerCommand('licenseMonitor.startMockServer', async () => {
    const uri = await activeConfig(client(), undefined);
    if (uri === undefined) return;
    if (isPossible(uri)) await start(uri);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Save the file first. The mock server reads it from the disk.'),
      );
  });
  return {
    start,
    isPossible,
    dispose() {
      command.dispose();
      for (const { terminal } of running.values()) terminal.dispose();
    },
  };
}
