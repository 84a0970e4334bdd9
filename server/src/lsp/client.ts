import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol';

/** What the client can do, read once from `initialize`. */
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
  /** The section `licenseMonitor` for clients without `workspace/configuration`. */
  readonly initialSettings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace }: ClientCapabilities = params.capabilities;
  const options = asOptions(params.initializationOptions);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
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
    folders,
    options,
    initialSettings: options.licenseMonitor,
  };
}

function asOptions(value: unknown): InitializationOptions & { readonly licenseMonitor?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
