import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { OpenFile } from '../engine/open-file';
import type { DocumentStatus } from '../protocol';
import { sendNotification } from '../protocol/typed';
import { toDiagnostic } from '../features/diagnostics';
import { inBackground } from './in-background';
import { inspect, parsedOf, type Session } from './session';

/** The strict parser runs this long after the last keystroke, so an edit never waits for it. */
const strictDelayMs = 200;

export interface Diagnostics {
  readonly pull: (uri: string) => Promise<DocumentDiagnosticReport>;
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** For changed settings or rules: everything shown is out of date. */
  readonly refresh: () => void;
}

export function createDiagnostics(session: Session): Diagnostics {
  const { connection, client, documents } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const compute = async (uri: string): Promise<Diagnostic[]> => {
    const settings = await session.settings.of(uri);
    const document = documents.get(uri);
    if (document === undefined) return [];
    const { file } = inspect(session, document, settings);
    const { config } = file;
    if (client.options.status === true)
      inBackground(connection, sendNotification(connection, 'licenseMonitor/status', statusOf(uri, file)));
    if (config !== undefined && settings.syntaxErrors !== 'never') scheduleStrict(uri, settings.tomlVersion);
    return file
      .diagnostics()
      .map((diagnostic) => toDiagnostic(document, diagnostic, client.options.ruleCommand));
  };

  /** Judges the document before the editor has sent its request. */
  const prepare = async (uri: string): Promise<void> => {
    const settings = await session.settings.of(uri);
    const document = documents.get(uri);
    if (document !== undefined) inspect(session, document, settings).file.diagnostics();
  };

  const scheduleStrict = (uri: string, tomlVersion: '1.0' | '1.1'): void => {
    clearTimeout(timers.get(uri));
    const document = documents.get(uri);
    const known = session.strict.get(uri);
    if (document === undefined) return;
    const { version } = document;
    if (known?.version === version && known.tomlVersion === tomlVersion) return;
    timers.set(
      uri,
      setTimeout(() => {
        inBackground(connection, judgeStrictly(uri, version, tomlVersion));
      }, strictDelayMs),
    );
  };

  const judgeStrictly = async (uri: string, version: number, tomlVersion: '1.0' | '1.1'): Promise<void> => {
    timers.delete(uri);
    const document = documents.get(uri);
    if (document?.version !== version) return;
    const before = session.strict.get(uri);
    const toml = parsedOf(session, document);
    const clean = toml.problems.length === 0;
    const problems = clean ? await session.platform.judgeStrictly(toml.text, tomlVersion) : [];
    if (documents.get(uri)?.version !== version) return;
    session.strict.set(uri, { version, tomlVersion, problems });
    if (problems.length > 0 || (before?.problems.length ?? 0) > 0) show(uri);
  };

  const show = (uri: string): void => {
    if (client.pullsDiagnostics) {
      if (client.refreshesDiagnostics) inBackground(connection, connection.languages.diagnostics.refresh());
      return;
    }
    inBackground(
      connection,
      compute(uri).then(async (diagnostics) => {
        const version = documents.get(uri)?.version;
        if (version !== undefined) await connection.sendDiagnostics({ uri, version, diagnostics });
      }),
    );
  };

  return {
    pull: async (uri) => ({ kind: 'full', items: await compute(uri) }),
    changed(uri) {
      if (client.pullsDiagnostics) inBackground(connection, prepare(uri));
      else show(uri);
    },
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      session.strict.delete(uri);
      if (!client.pullsDiagnostics)
        inBackground(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh() {
      session.strict.clear();
      if (client.pullsDiagnostics) {
        if (client.refreshesDiagnostics) inBackground(connection, connection.languages.diagnostics.refresh());
      } else documents.keys().forEach(show);
    },
  };
}

function statusOf(uri: string, file: OpenFile): DocumentStatus {
  if (file.config === undefined) return { uri, ours: false, begun: file.draft() !== undefined };
  const { kind, decidedBy, reason } = file.config.environment;
  return { uri, ours: true, environment: kind, decidedBy, reason };
}
