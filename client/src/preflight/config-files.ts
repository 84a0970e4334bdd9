import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreflightChoices } from '../../../server/src/protocol';
import { sendRequest } from '../../../server/src/protocol/typed';
import { candidateGlobs, documentSelector } from '../document-selector';
import { createSettling } from './settling';

/** Milliseconds after the last keystroke before the server is asked about an edit. */
const typingPauseMs = 300;
/** Milliseconds before asking again if the server did not know the current version yet. */
const retryMs = 50;

/** License Monitor's files in the workspace and in the editor, each with its choices for preflights. */
export interface ConfigFiles extends vscode.Disposable {
  readonly all: () => ReadonlyMap<string, PreflightChoices>;
  /** Fires with the URI of a file that was added, changed or removed. */
  readonly onDidChange: vscode.Event<string>;
  /** Searches the workspace, once the server has started. */
  readonly scan: () => Promise<void>;
}

export function createConfigFiles(
  client: () => BaseLanguageClient,
  onFault: (sentence: string) => void,
): ConfigFiles {
  const found = new Map<string, PreflightChoices>();
  const changed = new vscode.EventEmitter<string>();
  const documentOf = (uri: string) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  const remove = (uri: string): void => {
    if (found.delete(uri)) changed.fire(uri);
  };
  const fault = (about: string, error: unknown): void => {
    onFault(`The preflights of ${about} cannot be listed: ${String(error)}`);
  };
  const settling = createSettling<PreflightChoices | null>({
    ask: (uri) => sendRequest(client(), 'licenseMonitor/preflight/choices', { uri }),
    take(uri, choices) {
      const version = documentOf(uri)?.version ?? null;
      if (choices !== null && choices.version !== version) return 'stale';
      if (choices === null || choices.origins.length === 0) remove(uri);
      else {
        found.set(uri, choices);
        changed.fire(uri);
      }
      return 'taken';
    },
    onFault: (uri, error) => {
      fault(vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)), error);
    },
    timer(ms, onEnd) {
      const handle = setTimeout(onEnd, ms);
      return () => {
        clearTimeout(handle);
      };
    },
    retryMs,
  });
  const look = (uri: vscode.Uri, pauseMs = 0): void => {
    settling.soon(uri.toString(), pauseMs);
  };
  const isCandidate = (document: vscode.TextDocument): boolean =>
    isReal(document.uri) &&
    vscode.languages.match(documentSelector() as vscode.DocumentSelector, document) > 0;
  const forget = (uri: vscode.Uri): void => {
    settling.drop(uri.toString());
    remove(uri.toString());
  };
  let watchers = watch(look, forget, documentOf);
  const subscriptions = [
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isCandidate(document)) look(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isCandidate(document)) look(document.uri, typingPauseMs);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // The file on disk remains and may differ from the closed document.
      if (vscode.workspace.getWorkspaceFolder(document.uri) === undefined) forget(document.uri);
      else if (isCandidate(document)) look(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('licenseMonitor.files')) return;
      watchers.dispose();
      watchers = watch(look, forget, documentOf);
    }),
  ];
  return {
    all: () => found,
    onDidChange: changed.event,
    async scan() {
      try {
        const { open, closed } = await sendRequest(client(), 'licenseMonitor/configurations', undefined);
        const present = new Set([...open, ...closed]);
        for (const uri of found.keys()) if (!present.has(uri)) remove(uri);
        for (const uri of present) if (isReal(vscode.Uri.parse(uri, true))) settling.soon(uri, 0);
      } catch (error) {
        fault('the workspace', error);
      }
    },
    dispose() {
      watchers.dispose();
      settling.dispose();
      changed.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Excludes the old side of a diff, and reports. */
const isReal = (uri: vscode.Uri): boolean =>
  uri.scheme === 'file' ||
  uri.scheme === 'untitled' ||
  vscode.workspace.getWorkspaceFolder(uri) !== undefined;

/** Watches files on disk; open documents have events of their own. */
function watch(
  look: (uri: vscode.Uri) => void,
  forget: (uri: vscode.Uri) => void,
  documentOf: (uri: string) => vscode.TextDocument | undefined,
): vscode.Disposable {
  const unlessOpen = (act: (uri: vscode.Uri) => void) => (uri: vscode.Uri) => {
    if (documentOf(uri.toString()) === undefined) act(uri);
  };
  return vscode.Disposable.from(
    ...candidateGlobs().flatMap((glob) => {
      const watcher = vscode.workspace.createFileSystemWatcher(glob);
      return [
        watcher,
        watcher.onDidCreate(unlessOpen(look)),
        watcher.onDidChange(unlessOpen(look)),
        watcher.onDidDelete(forget),
      ];
    }),
  );
}
