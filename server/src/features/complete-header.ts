import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { endpoints } from '../catalog/endpoints';
import { tableMarkdown } from '../catalog/markdown';
import { tables, type TableSpec } from '../catalog/tables';
import type { Config } from '../config/config';
import { describePath } from './describe-path';
import { namesOf, type Place } from './place';
import { rangeOf } from './range';
import { tableAt } from './table-at';

/** The tables and the paths that may stand in a header. */
export function headerCompletions(
  document: TextDocument,
  config: Config,
  { header, index }: Extract<Place, { kind: 'header' }>,
  offset: number,
): CompletionItem[] {
  const { parts } = header.key;
  const part = parts[index];
  const before = namesOf(parts.slice(0, index));
  const children = tables.filter(
    ({ keys }) => keys.length === before.length + 1 && before.every((name, at) => name === keys[at]),
  );
  if (children.some(({ keys }) => keys.at(-1) === '*')) {
    const span = part === undefined || part.span.end < offset ? { start: offset, end: offset } : part.span;
    return pathCompletions(document, config, before, children, span);
  }
  // The whole header is offered, whatever part of it stands there.
  const range = rangeOf(document, header.key.span);
  return tables
    .filter(({ keys }) => !keys.includes('*'))
    .map((table, order) => ({
      label: table.keys.join('.'),
      kind: CompletionItemKind.Module,
      detail: table.title,
      documentation: { kind: 'markdown', value: tableMarkdown(table) },
      sortText: String(order).padStart(3, '0'),
      textEdit: { range, newText: table.keys.join('.') },
    }));
}

function pathCompletions(
  document: TextDocument,
  config: Config,
  before: readonly string[],
  children: readonly TableSpec[],
  span: { readonly start: number; readonly end: number },
): CompletionItem[] {
  const present = new Set(tableAt(config.document.root, before)?.entries.map(({ name }) => name));
  const typed = document.getText(rangeOf(document, span)).replace(/^["']|["']$/g, '');
  return endpoints
    .filter(({ path, kind }) => kind !== 'websocket' && (path === typed || !present.has(path)))
    .map(({ path }, order) => ({
      label: path,
      kind: CompletionItemKind.Value,
      detail: children[0]?.title ?? '',
      documentation: { kind: 'markdown', value: describePath(path) },
      filterText: `"${path}"`,
      sortText: String(order).padStart(3, '0'),
      textEdit: { range: rangeOf(document, span), newText: `"${path}"` },
    }));
}
