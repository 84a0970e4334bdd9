import { ErrorCodes, type Location, type Position, ResponseError } from 'vscode-languageserver';
import { workspaceEdit } from '../features/actions/workspace-edit';
import { type Occurrence, occurrencesAt } from '../features/occurrences/occurrences';
import { prepareRename, rename } from '../features/occurrences/rename';
import { rangeOf } from '../features/range';
import { type Session, viewOf } from './session';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Definitions, uses and renaming of origins and of the paths of overrides. */
export function serveOccurrences(session: Session): void {
  const { connection, client } = session;
  const locations = async (
    { textDocument: { uri }, position }: Place,
    wanted: (all: readonly Occurrence[]) => readonly Occurrence[],
  ): Promise<Location[]> => {
    const seen = await viewOf(session, uri);
    if (seen === undefined) return [];
    const { document, config } = seen;
    const found = wanted(occurrencesAt(config, document.offsetAt(position)));
    return found.map(({ span }) => ({ uri, range: rangeOf(document, span) }));
  };
  const definitions = (all: readonly Occurrence[]) => all.filter(({ role }) => role === 'definition');

  connection.onDefinition((place) => locations(place, definitions));
  connection.onReferences(({ context, ...place }) =>
    locations(place, (all) => all.filter(({ role }) => context.includeDeclaration || role === 'use')),
  );
  connection.onDocumentHighlight(async (place) =>
    (await locations(place, (all) => all)).map(({ range }) => ({ range })),
  );
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const seen = await viewOf(session, uri);
    return (seen && prepareRename(seen.document, seen.config, position)) ?? null;
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const seen = await viewOf(session, uri);
    if (seen === undefined) return null;
    const result = rename(seen.document, seen.config, position, newName);
    if ('problem' in result) return new ResponseError(ErrorCodes.InvalidRequest, result.problem);
    return workspaceEdit(seen.document, result.edits, client.edits);
  });
}
