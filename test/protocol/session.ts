import { PassThrough } from 'node:stream';
import { judge } from '../../server/src/toml/strict/strict';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { listen } from '../../server/src/lsp/connection';
import { lifeCycle } from '../../server/src/lsp/life-cycle';
import type { Platform } from '../../server/src/lsp/platform';

/** A file with one mistake that is fixed without a question, and the same without it. */
export const slash = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example/"]\n';
export const clean = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n';

/** A client like ours: it pulls, has settings and understands snippets. */
export const capable: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  /**
   * The section `licenseMonitor`; may be changed by a test between requests. What it holds under the URI of a folder
   * comes on top there.
   */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  readonly platform?: Partial<Platform>;
  /** Requests of the server that the client answers with an error. */
  readonly refuses?: readonly string[];
  /** Added to what `initialize` is called with: folders, by their new or old names. */
  readonly initialize?: object;
}

export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly settings: Record<string, unknown>;
  readonly open: (text: string, uri?: string) => Promise<string>;
  readonly change: (uri: string, text: string) => Promise<void>;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The next diagnostics that the server pushes for a document. */
  readonly pushed: (uri: string) => Promise<PublishDiagnosticsParams>;
  /** The next request or notification of this name that the server sends. */
  readonly next: (method: string) => Promise<unknown>;
  readonly end: () => void;
}

const asSection = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** A server and a client over real JSON-RPC on two in-memory streams. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), lifeCycle());
  listen(server, () => ({
    formatter: { format: () => Promise.resolve({ problem: 'No formatter here.' }), dispose: () => undefined },
    judgeStrictly: (text, version) => Promise.resolve(judge(text, version)),
    workspaceFiles: () => Promise.resolve([]),
    ...options.platform,
  }));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const waiting = new Map<string, ((value: unknown) => void)[]>();
  const told = (method: string, value: unknown) => {
    const listeners = waiting.get(method) ?? [];
    waiting.delete(method);
    for (const listener of listeners) listener(value);
  };
  const settings = options.settings ?? {};
  client.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => ({ ...settings, ...asSection(settings[scopeUri ?? '']) })),
  );
  for (const method of [
    'workspace/diagnostic/refresh',
    'client/registerCapability',
    'client/unregisterCapability',
  ]) {
    client.onRequest(method, (params: unknown) => {
      told(method, params);
      return options.refuses?.includes(method) === true
        ? new ResponseError(-32601, 'Unhandled method')
        : null;
    });
  }
  client.onNotification('licenseMonitor/status', (params: unknown) => {
    told('licenseMonitor/status', params);
  });
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told(`published ${params.uri}`, params);
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? capable,
    initializationOptions: options.initializationOptions,
    ...options.initialize,
  });
  await client.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  const next = (method: string) =>
    new Promise<unknown>((resolve) => waiting.set(method, [...(waiting.get(method) ?? []), resolve]));
  return {
    client,
    initialized,
    settings,
    next,
    pushed: (uri) => next(`published ${uri}`) as Promise<PublishDiagnosticsParams>,
    async open(text, uri = 'file:///project/config.toml') {
      versions.set(uri, 1);
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'toml', version: 1, text },
      });
      return uri;
    },
    async change(uri, text) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    async pull(uri) {
      const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items : [];
    },
    end() {
      client.dispose();
      server.dispose();
    },
  };
}
