import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { BenchDocument } from './documents';
import type { ServerProgram } from './server-program';

/** An editor with one document open in one server. */
export interface Editor {
  readonly program: ServerProgram;
  /** Milliseconds from the start of the process to the first diagnostics of the document. */
  readonly startMs: number;
  /** Deletes the value or types it again; milliseconds from the edit to the diagnostics that show it. */
  edit(change: 'break' | 'mend'): Promise<number>;
  /** Resident memory of the server in MiB. */
  residentMiB(): number;
  close(): Promise<void>;
}

/** Starts a server and opens the document as an editor does: pull diagnostics where offered, else pushed ones. */
export async function openEditor(
  program: ServerProgram,
  folder: string,
  document: BenchDocument,
): Promise<Editor> {
  const started = performance.now();
  const server = spawn(program.command, program.arguments, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  answerRequests(connection);
  const rootUri = pathToFileURL(folder).href;
  const uri = `${rootUri}/config.toml`;
  const pushed = pushedDiagnostics(connection, uri);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      textDocument: { publishDiagnostics: {}, diagnostic: {}, synchronization: {} },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  const pulls = capabilities.diagnosticProvider !== undefined;
  const sync = capabilities.textDocumentSync;
  const incremental = (typeof sync === 'object' ? sync.change : sync) === 2;

  const diagnostics = async (): Promise<readonly Diagnostic[]> => {
    if (!pulls) return pushed();
    const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  };
  /** Until what the server says is true of the text as it is now. */
  const until = async (state: 'break' | 'mend'): Promise<void> => {
    for (let answers = 0; answers < 100; answers++) {
      const faulty = (await diagnostics()).some(
        ({ range, severity }) => severity === 1 && isNear(range.start.line),
      );
      if (faulty === (state === 'break')) return;
    }
    throw new Error(`${program.name} never noticed the edit \`${state}\`.`);
  };
  // A missing value is reported at its key, behind it, or at the start of the next line.
  const isNear = (line: number): boolean => line === document.line || line === document.line + 1;

  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'toml', version, text: document.text },
  });
  await until('mend');
  const startMs = performance.now() - started;

  const { line, startCharacter, endCharacter, value } = document;
  const broken = document.text
    .split('\n')
    .map((text, i) => (i === line ? text.slice(0, startCharacter) : text));
  const texts = { break: broken.join('\n'), mend: document.text };
  return {
    program,
    startMs,
    async edit(state) {
      const start = { line, character: startCharacter };
      const change =
        state === 'break'
          ? { range: { start, end: { line, character: endCharacter } }, text: '' }
          : { range: { start, end: start }, text: value };
      const before = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [incremental ? change : { text: texts[state] }],
      });
      await until(state);
      return performance.now() - before;
    },
    residentMiB: () => residentMiB(server),
    async close() {
      const exit = once(server, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await exit;
      connection.dispose();
    },
  };
}

/** What every editor answers to a server that asks. */
function answerRequests(connection: ProtocolConnection): void {
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => null),
  );
  for (const method of [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/diagnostic/refresh',
  ]) {
    connection.onRequest(method, () => null);
  }
}

/** Waits for the next set of diagnostics that the server pushes; none is lost between two waits. */
function pushedDiagnostics(
  connection: ProtocolConnection,
  uri: string,
): () => Promise<readonly Diagnostic[]> {
  const unread: (readonly Diagnostic[])[] = [];
  let wake: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) => {
      if (params.uri !== uri) return;
      if (wake === undefined) unread.push(params.diagnostics);
      else wake(params.diagnostics);
      wake = undefined;
    },
  );
  return () =>
    new Promise((resolve) => {
      const early = unread.shift();
      if (early === undefined) wake = resolve;
      else resolve(early);
    });
}

function residentMiB({ pid }: ChildProcess): number {
  // `ps` is there on Linux and macOS; elsewhere the column stays empty.
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return Number.NaN;
  }
}
