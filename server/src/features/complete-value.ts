import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { tomlValue } from '../catalog/markdown';
import { findOption } from '../catalog/options';
import type { Config } from '../config/config';
import type { Span } from '../toml/nodes';
import { optionTableOf } from './option-table';
import type { Place } from './place';
import { rangeOf } from './range';
import { valueOffers } from './value-offers';

/** The values that the option takes at this place, without those that its list holds already. */
export function valueCompletions(
  document: TextDocument,
  config: Config,
  place: Extract<Place, { kind: 'value' }>,
  offset: number,
): CompletionItem[] {
  const id = optionTableOf(place.table);
  const option = id === undefined ? undefined : findOption(id, place.name);
  if (option === undefined) return [];
  const { value, array } = place;
  const listed = new Set(
    array?.items.flatMap((item) =>
      item.value.type === 'string' && item.value !== value ? [item.value.value] : [],
    ),
  );
  const inString = value?.type === 'string' && offset > value.span.start;
  const span: Span =
    value === undefined ? { start: offset, end: offset } : inString ? value.content : value.span;
  const range = rangeOf(document, span);
  // The protocol wants a range on one line, with the cursor inside: not in front of a value, nor behind its quote.
  if (offset < span.start || offset > span.end || range.start.line !== range.end.line) return [];
  const needsBrackets = option.type === 'strings' && array === undefined;
  // A string in place of a list is another mistake, which its own finding explains.
  if (needsBrackets && inString) return [];
  return valueOffers(place.name, option, config)
    .filter((offer) => !listed.has(String(offer.value)))
    .map((offer, index) => {
      const written = tomlValue(offer.value);
      const newText = inString ? written.slice(1, -1) : needsBrackets ? `[${written}]` : written;
      return {
        label: String(offer.value),
        kind: CompletionItemKind.Value,
        documentation: { kind: 'markdown', value: offer.meaning },
        // What the person has typed is compared with what stands in the document, quotes included.
        filterText: newText,
        sortText: String(index).padStart(3, '0'),
        textEdit: { range, newText },
      };
    });
}
