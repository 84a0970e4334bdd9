import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { requestHeaders } from '../catalog/headers';
import { tomlValue } from '../catalog/markdown';
import { methods } from '../catalog/methods';
import { findOption } from '../catalog/options';
import type { OptionSpec } from '../catalog/spec';
import type { Config } from '../config/config';
import type { Span } from '../toml/nodes';
import { optionTableOf } from './option-table';
import type { Place } from './place';
import { rangeOf } from './range';

interface Offer {
  readonly value: boolean | number | string;
  readonly meaning: string;
}

/** The origins of development servers on one's own machine, as in the documentation's sample. */
const developmentOrigins = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'];

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
  const needsBrackets = option.type === 'strings' && array === undefined;
  // A string in place of a list is another mistake, which its own finding explains.
  if (needsBrackets && inString) return [];
  return offers(place.name, option, config)
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

function offers(name: string, option: OptionSpec, config: Config): readonly Offer[] {
  if (option.presets !== undefined) return option.presets;
  if (name === 'cors_origins') return originOffers(config);
  if (name === 'cors_methods') {
    return Object.entries(methods).map(([value, { meaning }]) => ({ value, meaning }));
  }
  if (name === 'cors_headers') return requestHeaders.map(({ name: value, meaning }) => ({ value, meaning }));
  if (option.type === 'boolean') {
    return [true, false].map((value) => ({
      value,
      meaning: option.default === value ? 'The documented default.' : '',
    }));
  }
  if (option.values !== undefined) return option.values.map((value) => ({ value, meaning: option.summary }));
  return option.default === undefined
    ? []
    : [{ value: option.default as string | number, meaning: 'The documented default.' }];
}

function originOffers(config: Config): readonly Offer[] {
  const used = config.tables.flatMap(
    ({ cors_origins }) => cors_origins?.items.map(({ value }) => value) ?? [],
  );
  return [
    ...[...new Set(used)].map((value) => ({ value, meaning: 'Used elsewhere in this file.' })),
    ...developmentOrigins
      .filter((origin) => !used.includes(origin))
      .map((value) => ({
        value,
        meaning: 'A development server on one’s own machine. Leave it out of what runs in production.',
      })),
    { value: 'https://', meaning: 'Scheme and host of a page, without a final slash.' },
  ];
}
