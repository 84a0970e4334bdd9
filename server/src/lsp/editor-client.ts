import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol';
import { fileUri } from '../text/uri';

/** The client's capabilities, read once from `initialize`. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersStructure: boolean;
  readonly registersWatchers: boolean;
  readonly edits: 'changes' | 'document-changes' | 'snippets';
  readonly completion: 'supported' | 'plain';
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
  /** The `licenseMonitor` section, for clients without `workspace/configuration`. */
  readonly initialSettings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace }: ClientCapabilities = params.capabilities;
  const options = asOptions(params.initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersStructure:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.documentSymbol?.dynamicRegistration === true &&
      textDocument.foldingRange?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    edits:
      workspace?.workspaceEdit?.documentChanges !== true
        ? 'changes'
        : workspace.workspaceEdit.snippetEditSupport === true
          ? 'snippets'
          : 'document-changes',
    completion: textDocument?.completion?.completionItem?.snippetSupport === true ? 'supported' : 'plain',
    folders: foldersOf(params),
    options,
    initialSettings: options.licenseMonitor,
  };
}

/** Older clients name one folder, by its URI or its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: OldParams): readonly string[] {
  const folders = workspaceFolders ?? [];
  if (folders.length > 0) return folders.map(({ uri }) => uri);
  const root = rootUri ?? fileUri(rootPath ?? '');
  return root === '' ? [] : [root];
}

/** Deprecated names that clients still send. */
type OldParams = Pick<InitializeParams, 'workspaceFolders'> & {
  readonly rootUri?: string | null;
  readonly rootPath?: string | null;
};

function asOptions(value: unknown): InitializationOptions & { readonly licenseMonitor?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
