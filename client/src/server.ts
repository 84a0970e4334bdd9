import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  State,
} from 'vscode-languageclient';

/** The language server: started once, restarted if it stops by itself, and reported if it can't start. */
export interface Server extends vscode.Disposable {
  readonly client: () => BaseLanguageClient;
  /** Resolves once it runs; false if it can't start, which the user has been shown. */
  readonly start: () => Promise<boolean>;
  readonly restart: () => Promise<boolean>;
}

/** If the server stops too often within this time, something is wrong that a restart won't fix. */
const [counted, mostEnds] = [3 * 60_000, 4];

/**
 * @param create Makes a client that isn't started; called again for each restart.
 * @param follow Registers everything that listens to a client, before it starts.
 * @param started Called after each start.
 */
export function createServer(
  channel: vscode.LogOutputChannel,
  create: (errorHandler: ErrorHandler) => BaseLanguageClient,
  follow: (client: BaseLanguageClient) => void,
  started: (client: BaseLanguageClient) => void,
): Server {
  let ends: readonly number[] = [];
  const errorHandler: ErrorHandler = {
    error: (error) => {
      channel.error(`Connection to the server: ${error.message}`);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      const now = Date.now();
      ends = [...ends, now].filter((end) => now - end < counted);
      if (ends.length <= mostEnds) {
        const message = 'The server ended unexpectedly and is being restarted.';
        return { action: CloseAction.Restart, message, handled: true };
      }
      const message = `The server ended ${ends.length} times within three minutes and isn’t restarted.`;
      return { action: CloseAction.DoNotRestart, message, handled: true };
    },
  };
  const make = (): BaseLanguageClient => {
    const made = create(errorHandler);
    follow(made);
    made.onDidChangeState(({ newState }) => {
      if (newState === State.Running) started(made);
      if (newState === State.Stopped && ends.length > mostEnds) void report();
    });
    return made;
  };
  let isReported = false;
  const report = async (): Promise<void> => {
    if (isReported) return;
    isReported = true;
    const show = vscode.l10n.t('Show Output');
    const again = vscode.l10n.t('Restart Server');
    const problem = vscode.l10n.t('The License Monitor server doesn’t run, so nothing is checked.');
    const chosen = await vscode.window.showErrorMessage(problem, show, again);
    isReported = false;
    if (chosen === show) channel.show();
    if (chosen === again) await restart();
  };
  const start = async (): Promise<boolean> => {
    try {
      await client().start();
      return true;
    } catch (fault) {
      channel.error(`The server did not start: ${fault instanceof Error ? fault.message : String(fault)}`);
      void report();
      return false;
    }
  };
  const restart = async (): Promise<boolean> => {
    ends = [];
    await current?.dispose().catch(() => undefined);
    current = undefined;
    return start();
  };
  let current: BaseLanguageClient | undefined;
  const client = (): BaseLanguageClient => (current ??= make());
  return {
    client,
    start,
    restart,
    dispose() {
      void current?.dispose().catch(() => undefined);
    },
  };
}
