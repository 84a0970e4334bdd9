import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { optionMarkdown, typeName } from '../../catalog/markdown';
import { optionsOf } from '../../catalog/options';
import type { Config } from '../../config/config';
import { assignment } from './assignment';
import { pathCompletions, pathTableBelow } from './path';
import type { CompletionContext } from './context';
import { inSlot, nameSlot, slotFilter } from './slots';
import { optionTableOf } from '../../catalog/option-table';
import type { CursorPlace } from '../place/place';
import { editsOf, rangeOf } from '../range';
import { separators } from './separators';
import { starterCompletions } from './starters';
import { tableAt } from '../place/table-at';

/** The options, or the paths of overrides, that the table doesn't have yet. */
export function keyCompletions(
  document: TextDocument,
  config: Config,
  { table, part, pair, inline }: Extract<CursorPlace, { kind: 'key' }>,
  offset: number,
  context: CompletionContext,
): CompletionItem[] {
  const { snippets } = context;
  const { text, root } = config.document;
  const slot = nameSlot(text, part, offset);
  if (slot === undefined) return [];
  const others = tableAt(root, table)?.entries.filter((entry) => entry.part !== part) ?? [];
  const present = new Set(others.map(({ name }) => name));
  const isWhole = pair?.equals !== undefined || pair?.value !== undefined;
  const siblings = (inline?.entries ?? []).filter((entry) => entry !== pair).map(({ span }) => span);
  const { before, after } = separators(text, siblings, pair?.span ?? slot.span);
  const comma = before === undefined ? [] : [{ span: { start: before, end: before }, newText: ',' }];
  const common = {
    insertTextFormat: snippets === 'supported' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(comma.length > 0 && { additionalTextEdits: editsOf(document, comma) }),
  };
  const tail = !isWhole && after ? ',' : '';
  const paths = pathTableBelow(table);
  if (paths !== undefined) {
    // On its own line, the path may continue with a dot; inside braces it needs a value.
    const value = isWhole || inline === undefined ? '' : ` = {${snippets === 'supported' ? ' $0 ' : ''}}`;
    const items = pathCompletions(document, paths, slot, (path) => present.has(path), value + tail);
    return items.map((item) => ({ ...item, ...common }));
  }
  const id = optionTableOf(table);
  // A name before a dot is a table, never an option.
  if (part !== pair?.key.parts.at(-1)) return [];
  const starters =
    inline === undefined && !isWhole && slot.quote === '' && (table[0] ?? 'api') === 'api'
      ? starterCompletions(document, config, slot.span, context)
      : [];
  if (id === undefined) return starters;
  const options = Object.entries(optionsOf(id))
    .filter(([name]) => !present.has(name))
    .map(([name, option], index): CompletionItem => {
      const written = inSlot(slot, name);
      const { text: assigned, suggests } = assignment(written, option, snippets);
      return {
        ...common,
        ...(!isWhole && suggests && context.suggest !== undefined && { command: context.suggest }),
        label: name,
        kind: CompletionItemKind.Property,
        detail: typeName(option),
        documentation: { kind: 'markdown', value: optionMarkdown(id, name, option) },
        filterText: slotFilter(slot, name),
        sortText: String(index).padStart(3, '0'),
        textEdit: {
          range: rangeOf(document, slot.span),
          newText: isWhole ? written : `${assigned}${tail}`,
        },
      };
    });
  return [...options, ...starters];
}
