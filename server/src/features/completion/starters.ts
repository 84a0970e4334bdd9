import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Config } from '../../config/config';
import type { Span } from '../../toml/tree/nodes';
import { tableAt } from '../place/table-at';
import { rangeOf } from '../range';
import type { CompletionContext } from './context';
import { mainStarters, overrideStarter } from './starter-tables';

/**
 * Whole tables to start a file or an override with, replacing the span of `slot`. Only at the end of a table, where
 * a new header takes no keys from it.
 */
export function starterCompletions(
  document: TextDocument,
  { document: { root, statements, text } }: Config,
  slot: Span,
  { snippets }: CompletionContext,
): CompletionItem[] {
  const next = statements.find(({ span }) => span.start >= slot.end);
  if (next !== undefined && next.type !== 'header') return [];
  const typed = text.slice(slot.start, slot.end);
  const line = text.slice(text.lastIndexOf('\n', slot.start - 1) + 1, slot.start);
  if (line.trim() !== '') return [];
  const api = tableAt(root, ['api']);
  const isOpened = api !== undefined && api.header?.span.start !== slot.start;
  const isWritten = api?.entries.some(({ pair, table }) => (pair?.value ?? table) !== undefined) === true;
  if (isOpened && !isWritten) return [];
  return (isOpened ? [overrideStarter] : mainStarters).map(({ label, detail, lines }, order) => {
    const body = lines.join('\n');
    const plain = body.replace(/\$\{\d+:([^}]*)\}/gu, '$1');
    return {
      label,
      detail,
      kind: CompletionItemKind.Snippet,
      documentation: { kind: 'markdown', value: ['```toml', plain, '```'].join('\n') },
      // Clients compare it with the typed text, and keep filtering as typing continues.
      filterText: typed.startsWith('[') ? label : `cors ${label}`,
      sortText: `~${String(order)}`,
      insertTextFormat: snippets === 'supported' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: rangeOf(document, slot), newText: snippets === 'supported' ? body : plain },
    };
  });
}
