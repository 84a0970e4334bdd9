import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { optionMarkdown, tableMarkdown } from '../../catalog/markdown';
import { nearestOption } from '../../catalog/nearest-option';
import { findOption, overrideKeysShown } from '../../catalog/options';
import { findTable } from '../../catalog/tables';
import type { Config } from '../../config/config';
import { fileMask } from '../../config/file-secrets';
import type { Span } from '../../toml/tree/nodes';
import { optionTableOf } from '../../catalog/option-table';
import { describeValue } from './describe-value';
import { describePath } from './describe-path';
import { namesOf } from '../place/place';
import { placeAt } from '../place/place-at';
import { rangeOf } from '../range';

/** What the key, value, header or path under the cursor means. */
export function hover(document: TextDocument, config: Config, position: Position): Hover | undefined {
  const found = explain(config, document.offsetAt(position));
  if (found === undefined) return undefined;
  const value = fileMask(config.document)(found.markdown);
  return { contents: { kind: 'markdown', value }, range: rangeOf(document, found.span) };
}

interface Explanation {
  readonly span: Span;
  readonly markdown: string;
}

function explain(config: Config, offset: number): Explanation | undefined {
  const place = placeAt(config.document, offset);
  if (place.kind === 'none') return undefined;
  if (place.kind === 'header') {
    return explainTable(
      namesOf(place.header.key.parts),
      place.index,
      place.header.key.parts[place.index]?.span,
    );
  }
  if (place.kind === 'key') {
    const { part, table } = place;
    if (part === undefined || offset < part.span.start) return undefined;
    const markdown = describeKey(config, table, part.name);
    return markdown === undefined
      ? explainTable([...table, part.name], table.length, part.span)
      : { span: part.span, markdown };
  }
  const { value, table, name } = place;
  if (value === undefined || offset < value.span.start || offset > value.span.end) return undefined;
  if (optionTableOf(table) === undefined) return undefined;
  const markdown = describeValue(name, value);
  return markdown === undefined ? undefined : { span: value.span, markdown };
}

/** What the key of an option means; of a name that License Monitor does not document, the option that may be meant. */
function describeKey(config: Config, table: readonly string[], name: string): string | undefined {
  const id = optionTableOf(table);
  if (id === undefined) return undefined;
  const option = findOption(id, name);
  if (option !== undefined) {
    const environment = name === 'cors_allow_any_origin' ? `\n\n*${config.environment.reason}*` : '';
    return optionMarkdown(id, name, option) + environment;
  }
  const isOurs = id === 'api' || id === 'override';
  return isOurs && /^cors_/iu.test(name) && name !== 'cors_overrides' ? describeUnknown(id, name) : undefined;
}

/** Nothing that the finding says, which editors show in the same hover: the option that was probably meant. */
function describeUnknown(id: 'api' | 'override', name: string): string | undefined {
  const near = nearestOption(name);
  const option = near === undefined ? undefined : findOption(id, near);
  if (near === undefined || option === undefined) return undefined;
  return id === 'api' || overrideKeysShown.has(near) ? optionMarkdown(id, near, option) : undefined;
}

/** The table that the names lead to up to the part under the cursor; of a path, what is known of it. */
function explainTable(
  names: readonly string[],
  index: number,
  span: Span | undefined,
): Explanation | undefined {
  const path = names.slice(0, index + 1);
  const table = findTable(path);
  if (table === undefined || span === undefined) return undefined;
  const known = table.keys.at(-1) === '*' ? `${describePath(path.at(-1) ?? '')}\n\n` : '';
  return { span, markdown: `${known}${tableMarkdown(table)}` };
}
