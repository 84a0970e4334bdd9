import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  Diagnostic,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostic } from '../features/diagnostics';
import { inspect, type Session } from './session';
import { workspaceFilesOf } from './workspace-files';

interface Known {
  readonly resultId: string;
  readonly report: WorkspaceFullDocumentDiagnosticReport;
}

export interface WorkspaceDiagnostics {
  readonly pull: (previous: ReadonlyMap<string, string>) => Promise<WorkspaceDocumentDiagnosticReport[]>;
  /** A file appeared, changed or went, or a setting did: look again at the next pull. */
  readonly invalidate: () => void;
  /** A document was closed: it may have been renamed or deleted, and then its findings have to go. */
  readonly closed: (uri: string) => void;
}

/** The findings of the files of the workspace that are not open; an open one is pulled by itself. */
export function createWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  let known: ReadonlyMap<string, Known> = new Map();
  let stale = true;
  let generation = 0;
  const closed = new Set<string>();

  /** What did not change keeps its name, so the client is not notified again. */
  const reported = (uri: string, items: Diagnostic[], id: string): Known => {
    const before = known.get(uri);
    return before !== undefined && JSON.stringify(before.report.items) === JSON.stringify(items)
      ? before
      : { resultId: id, report: { kind: 'full', uri, version: null, items, resultId: id } };
  };

  const look = async (): Promise<Map<string, Known>> => {
    const id = String(++generation);
    const found = new Map<string, Known>();
    for (const { uri, text } of await workspaceFilesOf(session)) {
      const settings = await session.settings.of(uri);
      const document = TextDocument.create(uri, 'toml', 0, text);
      const items = inspect(session, document, settings)
        .file.diagnostics()
        .map((diagnostic) => toDiagnostic(document, diagnostic, session.client.options.ruleCommand));
      found.set(uri, reported(uri, items, id));
    }
    // What was reported and is gone gets an empty report, else its findings would stay for ever.
    for (const uri of [...known.keys(), ...closed])
      if (!found.has(uri)) found.set(uri, reported(uri, [], id));
    closed.clear();
    return found;
  };

  return {
    async pull(previous) {
      // Changes on disk go unnoticed where the client watches no files.
      if (stale || !session.client.registersWatchers) {
        // What changes while it is looked at makes it stale again, and a look that fails leaves it so.
        stale = false;
        try {
          known = await look();
        } catch (fault) {
          stale = true;
          throw fault;
        }
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
    closed(uri) {
      closed.add(uri);
      stale = true;
    },
  };
}
