import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightProgress, PreflightRunParams, PreflightRunResult } from '../../../server/src/protocol';
import { onNotification, sendRequest } from '../../../server/src/protocol/typed';
import type { ApiKeys } from './api-key';
import { type KeyInUse, urlOrigin } from './serve-exchanges';

export type RunRequest = Omit<PreflightRunParams, 'run'>;

export interface Runner {
  /** The result; undefined if it was canceled before the server responded, or if the file is another tool's. */
  readonly run: (
    request: RunRequest,
    token: vscode.CancellationToken,
    onProgress: (progress: PreflightProgress) => void,
  ) => Promise<PreflightRunResult | undefined>;
  /** The last result, whichever command asked for it. */
  readonly lastResult: () => PreflightRunResult | undefined;
  readonly keyInUse: () => KeyInUse | undefined;
  readonly follow: (client: BaseLanguageClient) => void;
}

/** Performs one run at a time; the key of its target is known only during the run. */
export function createRunner(client: () => BaseLanguageClient, keys: ApiKeys): Runner {
  const listeners = new Map<string, (progress: PreflightProgress) => void>();
  let used: KeyInUse | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let runs = 0;
  let last: PreflightRunResult | undefined;

  const perform = async (
    request: RunRequest,
    token: vscode.CancellationToken,
    onProgress: (progress: PreflightProgress) => void,
  ): Promise<PreflightRunResult | undefined> => {
    const run = String(++runs);
    const key = await keys.of(request.target);
    const origin = urlOrigin(request.target.url);
    used = key === undefined || origin === undefined ? undefined : { key, origin };
    listeners.set(run, onProgress);
    try {
      const answer = await sendRequest(client(), 'licenseMonitor/preflight/run', { ...request, run }, token);
      last = answer ?? last;
      return answer ?? undefined;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listeners.delete(run);
      used = undefined;
    }
  };

  return {
    run(request, token, onProgress) {
      const result = queue.then(() => perform(request, token, onProgress));
      queue = result.catch(() => undefined);
      return result;
    },
    lastResult: () => last,
    keyInUse: () => used,
    follow(started) {
      onNotification(started, 'licenseMonitor/preflight/progress', (progress) => {
        listeners.get(progress.run)?.(progress);
      });
    },
  };
}
