import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { tomlValue } from '../../catalog/markdown';
import { findOption } from '../../catalog/options';
import type { Config } from '../../config/config';
import { optionTableOf } from '../../catalog/option-table';
import type { CursorPlace } from '../place/place';
import { editsOf, rangeOf } from '../range';
import { separators } from './separators';
import { valueOffers } from './value-offers';
import { valueSlot } from './slots';

/** The values that the option takes here, except those that its list contains already. */
export function valueCompletions(
  document: TextDocument,
  config: Config,
  { table, name, value, array }: Extract<CursorPlace, { kind: 'value' }>,
  offset: number,
): CompletionItem[] {
  const id = optionTableOf(table);
  const option = id === undefined ? undefined : findOption(id, name);
  if (option === undefined || (array !== undefined && option.type !== 'strings')) return [];
  const { text } = config.document;
  // Before a string in a list, a new element is inserted and the string is left alone.
  const isInFront = array !== undefined && value?.type === 'string' && offset === value.span.start;
  const edited = isInFront ? undefined : value;
  const slot = valueSlot(text, edited, offset, option);
  const needsBrackets = option.type === 'strings' && array === undefined;
  // A string in place of a list is another mistake with its own diagnostic.
  if (slot === undefined || (needsBrackets && slot.quote !== '')) return [];
  const range = rangeOf(document, slot.span);
  // The protocol requires a range on one line.
  if (range.start.line !== range.end.line) return [];
  const around = edited?.span ?? slot.span;
  const siblings = (array?.items ?? [])
    .filter((item) => item.value !== edited)
    .map((item) => item.value.span);
  const { before, after } = separators(text, siblings, around);
  const commas = [
    ...(before === undefined ? [] : [before]),
    ...(after && slot.span.end < around.end ? [around.end] : []),
  ].map((at) => ({ span: { start: at, end: at }, newText: ',' }));
  const head = text.charAt(offset - 1) === '=' && edited === undefined ? ' ' : '';
  const tail = after && slot.span.end >= around.end ? ',' : '';
  const listed = (array?.items ?? []).flatMap((item) =>
    item.value.type === 'string' && item.value !== edited ? [item.value.value] : [],
  );
  return valueOffers({ name, option, config, edited, listed }).map((offer, index) => {
    const written = slot.inside ? String(offer.value) : tomlValue(offer.value);
    const newText = `${head}${needsBrackets ? `[${written}]` : written}${slot.closer}${tail}`;
    return {
      label: String(offer.value),
      kind: CompletionItemKind.Value,
      documentation: { kind: 'markdown', value: offer.meaning },
      // Clients match the text before the cursor against this, including a quote that is replaced.
      filterText: `${slot.inside ? '' : slot.quote}${String(offer.value)}`,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range, newText },
      ...(commas.length > 0 && { additionalTextEdits: editsOf(document, commas) }),
    };
  });
}
