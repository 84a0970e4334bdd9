import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { tableMarkdown } from '../../catalog/markdown';
import { findTable } from '../../catalog/tables';
import type { Config } from '../../config/config';
import { fileMask } from '../../config/file-secrets';
import type { Span } from '../../toml/tree/nodes';
import { optionTableOf } from '../../catalog/option-table';
import { describeKey } from './describe-key';
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
