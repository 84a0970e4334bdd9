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
  /** A file was created, changed or deleted, or a setting changed: check again at the next pull. */
  readonly invalidate: () => void;
  /** A document was closed: it may have been renamed or deleted, and then its findings have to go. */
  readonly closed: (uri: string) => void;
}

/** The diagnostics of workspace files that aren't open; open ones are pulled separately. */
export function createWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  let known: ReadonlyMap<string, Known> = new Map();
  let stale = true;
  let generation = 0;
  const closed = new Set<string>();

  /** Keeps the result id if nothing changed, so the client isn't notified again. */
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
    // A file that is gone gets an empty report, or its diagnostics would stay forever.
    for (const uri of [...known.keys(), ...closed])
      if (!found.has(uri)) found.set(uri, reported(uri, [], id));
    closed.clear();
    return found;
  };

  return {
    async pull(previous) {
      // If the client doesn't watch files, changes on disk go unnoticed.
      if (stale || !session.client.registersWatchers) {
        // A change during the check makes the result stale again, and a failed check leaves it stale.
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
