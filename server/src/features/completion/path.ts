import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { endpoints } from '../../catalog/endpoints';
import { tables, type TableSpec } from '../../catalog/tables';
import { describePath } from '../hover/describe-path';
import { inSlot, type NameSlot, slotFilter } from './slots';
import { rangeOf } from '../range';

/** The tables whose names are paths, one level below `names`. */
export const pathTableBelow = (names: readonly string[]): TableSpec | undefined =>
  tables.find(
    ({ keys }) =>
      keys.length === names.length + 1 &&
      keys.at(-1) === '*' &&
      names.every((name, index) => name === keys[index]),
  );

/** The known endpoints that CORS applies to, as table names, except those that are `isTaken`. */
export function pathCompletions(
  document: TextDocument,
  table: TableSpec,
  slot: NameSlot,
  isTaken: (path: string) => boolean,
  closer: string,
): CompletionItem[] {
  return endpoints
    .filter(({ path, kind }) => kind !== 'websocket' && !isTaken(path))
    .map(({ path }, order) => ({
      label: path,
      kind: CompletionItemKind.Value,
      detail: table.title,
      documentation: { kind: 'markdown', value: describePath(path) },
      filterText: slotFilter(slot, path),
      sortText: String(order).padStart(3, '0'),
      textEdit: { range: rangeOf(document, slot.span), newText: `${inSlot(slot, path)}${closer}` },
    }));
}
