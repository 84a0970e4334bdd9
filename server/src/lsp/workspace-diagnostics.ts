import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { filePatterns } from '../config/file-pattern';
import { toDiagnostic } from '../features/diagnostics';
import type { WorkspaceFile } from '../protocol';
import { inspect, type Session } from './session';

interface Known {
  readonly resultId: string;
  readonly report: WorkspaceDocumentDiagnosticReport;
}

export interface WorkspaceDiagnostics {
  readonly pull: (previous: ReadonlyMap<string, string>) => Promise<WorkspaceDocumentDiagnosticReport[]>;
  /** A file appeared, changed or went, or a setting did: look again at the next pull. */
  readonly invalidate: () => void;
}

/** The findings of the files of the workspace that are not open; an open one is pulled by itself. */
export function createWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  let known: ReadonlyMap<string, Known> = new Map();
  let stale = true;
  let generation = 0;

  const read = async (): Promise<readonly WorkspaceFile[]> => {
    if (session.client.options.workspaceFiles === true) {
      return await session.connection.sendRequest('licenseMonitor/workspaceFiles');
    }
    const { files } = await session.settings.of(session.client.folders[0] ?? '');
    return session.platform.workspaceFiles(session.client.folders, [...filePatterns, ...files]);
  };

  const look = async (): Promise<Map<string, Known>> => {
    const id = String(++generation);
    const found = new Map<string, Known>();
    for (const { uri, text } of await read()) {
      const settings = await session.settings.of(uri);
      const document = TextDocument.create(uri, 'toml', 0, text);
      const items = inspect(session, document, settings)
        .judgements()
        .map((judgement) => toDiagnostic(document, judgement, session.client.options.rulePage));
      found.set(uri, { resultId: id, report: { kind: 'full', uri, version: null, items, resultId: id } });
    }
    // What was reported and is gone gets an empty report, else its findings would stay for ever.
    for (const uri of known.keys()) {
      if (!found.has(uri)) {
        found.set(uri, {
          resultId: id,
          report: { kind: 'full', uri, version: null, items: [], resultId: id },
        });
      }
    }
    return found;
  };

  return {
    async pull(previous) {
      if (stale) {
        stale = false;
        known = await look();
      }
      return [...known].flatMap(([uri, { resultId, report }]) => {
        if (session.documents.get(uri) !== undefined) return [];
        return [
          previous.get(uri) === resultId ? { kind: 'unchanged', uri, version: null, resultId } : report,
        ];
      });
    },
    invalidate() {
      stale = true;
    },
  };
}
