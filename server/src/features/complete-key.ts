import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { optionMarkdown, tomlValue, typeName } from '../catalog/markdown';
import { optionsOf } from '../catalog/options';
import type { OptionSpec } from '../catalog/spec';
import type { Config } from '../config/config';
import type { CompletionContext } from './completion';
import { optionTableOf } from './option-table';
import type { Place } from './place';
import { rangeOf } from './range';
import { tableAt } from './table-at';

/** The options that the table does not have yet. */
export function keyCompletions(
  document: TextDocument,
  config: Config,
  place: Extract<Place, { kind: 'key' }>,
  offset: number,
  { snippets }: CompletionContext,
): CompletionItem[] {
  const id = optionTableOf(place.table);
  if (id === undefined) return [];
  const { part, pair } = place;
  const present = new Set(tableAt(config.document.root, place.table)?.entries.map(({ name }) => name));
  const range = rangeOf(document, part?.span ?? { start: offset, end: offset });
  return Object.entries(optionsOf(id))
    .filter(([name]) => name === part?.name || !present.has(name))
    .map(([name, option], index) => {
      const snippet = pair?.equals === undefined ? assignment(name, option, snippets) : name;
      return {
        label: name,
        kind: CompletionItemKind.Property,
        detail: typeName(option),
        documentation: { kind: 'markdown', value: optionMarkdown(id, name, option) },
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: snippets === 'supported' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippet },
      };
    });
}

/** `name = value` with the caret where the person goes on typing. */
function assignment(name: string, option: OptionSpec, snippets: CompletionContext['snippets']): string {
  const stop = snippets === 'supported' ? '$0' : '';
  if (option.type === 'strings') return `${name} = [${stop === '' ? '' : `"${stop}"`}]`;
  if (option.type === 'string') return `${name} = "${stop}"`;
  if (option.type === 'string-table') return `${name} = { ${stop} }`;
  const value = option.default === undefined ? undefined : tomlValue(option.default);
  if (stop === '') return `${name} = ${value ?? ''}`;
  if (option.type === 'boolean')
    return `${name} = \${1|${option.default === true ? 'false,true' : 'true,false'}|}`;
  return value === undefined ? `${name} = ${stop}` : `${name} = \${1:${value}}`;
}
