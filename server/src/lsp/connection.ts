import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, fixAllKind } from '../features/actions/code-actions';
import { toDiagnostic } from '../features/diagnostics';
import { codeLenses } from '../features/code-lens';
import { inlayHints } from '../features/hover/inlay-hints';
import type { CompletionContext } from '../features/completion/context';
import { completions } from '../features/completion/completion';
import { documentLinks } from '../features/document-links';
import { hover } from '../features/hover/hover';
import { documentSymbols } from '../features/structure/document-symbols';
import { foldingRanges } from '../features/structure/folding-ranges';
import { selectionRanges } from '../features/structure/selection-ranges';
import { ruleMarkdown } from '../lint/rule-markdown';
import type { InitializationOptions } from '../protocol';
import { onRequest } from '../protocol/typed';
import { rules } from '../rules/index';
import { type Client, readClient } from './editor-client';
import { serveConfigurations } from './configurations';
import { inBackground } from './in-background';
import { createDiagnostics } from './diagnostics';
import { refuseInvalid } from './life-cycle';
import { serveOccurrences } from './occurrences';
import { servePreflights } from './preflight';
import { serveProxies } from './proxy';
import type { Platform } from './platform';
import { draftOf, type Session, viewOf } from './session';
import { createSettingsCache } from './settings/settings-cache';
import { createStructure } from './structure';
import { formatting } from './formatting';
import { createWatchers } from './watchers';
import { createWorkspaceDiagnostics } from './workspace-diagnostics';

/** Connects the features to the protocol, one call per handler, and listens. */
export function listen(connection: Connection, platform: (options: InitializationOptions) => Platform): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, platform(client.options), client);
    return describe(client);
  });
  refuseInvalid(connection);
  connection.listen();
}

function describe(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'License Monitor CORS' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true } },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['[', '"', "'", '.', '=', ',', '/'] },
      selectionRangeProvider: true,
      inlayHintProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: {},
      ...(client.options.preflight === true && { codeLensProvider: {} }),
      ...(!client.registersStructure && {
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
      }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: {
          identifier: 'license-monitor',
          interFileDependencies: false,
          workspaceDiagnostics: true,
        },
      }),
    },
  };
}

function serve(connection: Connection, platform: Platform, client: Client): void {
  const documents = new TextDocuments(TextDocument);
  const settings = createSettingsCache(connection, client);
  const session: Session = {
    connection,
    client,
    platform,
    documents,
    settings,
    strict: new Map(),
    read: new WeakMap(),
  };
  const diagnostics = createDiagnostics(session);
  const workspace = createWorkspaceDiagnostics(session);
  const structure = createStructure(session);
  const watchers = createWatchers(session);
  documents.listen(connection);

  connection.onInitialized(() => {
    inBackground(connection, structure.update());
    if (client.registersConfiguration) {
      inBackground(
        connection,
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'licenseMonitor' }),
      );
    }
    inBackground(connection, watchers.update());
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    workspace.invalidate();
    diagnostics.refresh();
    inBackground(connection, structure.update());
    inBackground(connection, watchers.update());
  });
  connection.onDidChangeWatchedFiles(() => {
    workspace.invalidate();
  });
  documents.onDidChangeContent(({ document }) => {
    diagnostics.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    diagnostics.closed(document.uri);
    workspace.closed(document.uri);
  });

  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument }) => diagnostics.pull(textDocument.uri));
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => ({
      items: await workspace.pull(new Map(previousResultIds.map(({ uri, value }) => [uri, value]))),
    }));
  }
  const view = (uri: string) => viewOf(session, uri);
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const seen = await view(uri);
    return seen && hover(seen.document, seen.config, position);
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const seen = await draftOf(session, uri);
    return seen && completions(seen.document, seen.config, position, completionContext(client));
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const seen = await view(uri);
    return seen && documentSymbols(seen.document, seen.file.document);
  });
  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const seen = await view(uri);
    return seen && foldingRanges(seen.document, seen.file.document);
  });
  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }) => {
    const seen = await view(uri);
    return seen && selectionRanges(seen.document, seen.file.document, positions);
  });
  connection.onDocumentFormatting(async ({ textDocument: { uri }, options }) => {
    const seen = await view(uri);
    return seen?.settings.format === true ? formatting(session, seen, options) : null;
  });
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const seen = await view(uri);
    return seen?.settings.codeLens === true ? codeLenses(seen.document, seen.config) : null;
  });
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const seen = await view(uri);
    return seen?.settings.inlayHints === true ? inlayHints(seen.document, seen.config, range) : null;
  });
  connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
    const seen = await view(uri);
    return seen && documentLinks(seen.document, seen.config, client.options.ruleCommand);
  });
  serveOccurrences(session);
  serveConfigurations(session);
  servePreflights(session);
  serveProxies(session);
  onRequest(connection, 'licenseMonitor/rulePage', ({ id }) => {
    const rule = rules.find((each) => each.id === id);
    return rule === undefined ? null : ruleMarkdown(rule);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const seen = await view(textDocument.uri);
    if (seen === undefined) return [];
    return codeActions(seen.document, range, {
      toml: seen.file.document,
      diagnostics: seen.file.diagnostics(),
      diagnosticOf: (diagnostic) => toDiagnostic(seen.document, diagnostic, client.options.ruleCommand),
      fixAll: () => seen.file.fixAll(),
      ruleCommand: client.options.ruleCommand,
      only: context.only,
      edits: client.edits,
    });
  });
}

const completionContext = ({ completion, options: { suggestCommand } }: Client): CompletionContext => ({
  snippets: completion,
  ...(suggestCommand !== undefined && {
    suggest: { title: 'Suggest values', command: suggestCommand },
  }),
});
