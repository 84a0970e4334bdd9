import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { tableMarkdown } from '../../catalog/markdown';
import type { TableSpec } from '../../catalog/tables';
import type { Config } from '../../config/config';
import type { CompletionContext } from './context';
import { pathCompletions, pathTableBelow } from './path';
import { starterCompletions } from './starters';
import { headerCandidates, isDefined } from './header-candidates';
import { inSlot, type NameSlot, nameSlot, slotFilter } from './slots';
import { namesOf, type CursorPlace } from '../place/place';
import { rangeOf } from '../range';

/** The tables missing from the file that this header can open, given the text around the cursor. */
export function headerCompletions(
  document: TextDocument,
  config: Config,
  { header, index }: Extract<CursorPlace, { kind: 'header' }>,
  offset: number,
  context: CompletionContext,
): CompletionItem[] {
  const { text, root } = config.document;
  const { parts } = header.key;
  const slot = nameSlot(text, parts[index], offset);
  // No License Monitor table is an array of tables.
  if (header.array || slot === undefined) return [];
  const before = namesOf(parts.slice(0, index));
  const after = namesOf(parts.slice(index + 1));
  const isTaken = (names: readonly string[]): boolean =>
    isDefined(root, [...before, ...names, ...after], header);
  const closer = after.length === 0 && lacksBracket(text, slot.span.end) ? ']' : '';
  const paths = pathTableBelow(before);
  if (paths !== undefined && after.length === 0)
    return pathCompletions(document, paths, slot, (path) => isTaken([path]), closer);
  const starters =
    parts.length <= 1 && offset <= header.span.end
      ? starterCompletions(document, config, header.span, context)
      : [];
  const tables = headerCandidates(before, after)
    // An empty path, which isn't in the file, shows whether any path can be added.
    .filter(({ names }) => !isTaken(names.map((name) => (name === '*' ? '' : name))))
    .map(({ table, names }, order) => ({
      ...item(document, table, names, slot, closer, context),
      label: shownAs(after.length === 0 ? table.keys : names),
      sortText: String(order).padStart(3, '0'),
    }));
  return [...tables, ...starters];
}

const shownAs = (names: readonly string[]): string =>
  names.map((name) => (name === '*' ? '"/…"' : name)).join('.');

/** One table; if it is named by a path, the path remains to be typed. */
function item(
  document: TextDocument,
  table: TableSpec,
  names: readonly string[],
  slot: NameSlot,
  closer: string,
  { snippets }: CompletionContext,
): Omit<CompletionItem, 'label'> {
  const isOpen = names.at(-1) === '*';
  const written = names.map((name, at) =>
    name === '*' ? `"/${snippets === 'supported' ? '$0' : ''}"` : at === 0 ? inSlot(slot, name) : name,
  );
  return {
    kind: CompletionItemKind.Module,
    detail: table.title,
    documentation: { kind: 'markdown', value: tableMarkdown(table) },
    filterText: slotFilter(slot, shownAs(names)),
    insertTextFormat:
      isOpen && snippets === 'supported' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(document, slot.span), newText: `${written.join('.')}${closer}` },
  };
}

/** Whether the header ends with its line; anything else on it is left alone. */
const lacksBracket = (text: string, from: number): boolean => /^[ \t]*(?:#|\r?\n|$)/u.test(text.slice(from));
