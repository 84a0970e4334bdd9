import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { KeyValueNode, Span, TomlDocument, ValueNode } from '../../toml/tree/nodes';
import { rangeOf } from '../range';

/** From the content of a string or key part outward: element, array, pair, table, document. */
export function selectionRanges(
  document: TextDocument,
  toml: TomlDocument,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const spans = around(toml, offset).filter(
      (span, index, all) => index === 0 || !same(span, all[index - 1]),
    );
    return (
      spans.reduce<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(document, span), ...(parent !== undefined && { parent }) }),
        undefined,
      ) ?? { range: { start: position, end: position } }
    );
  });
}

/** From the outermost to the innermost. */
function around(toml: TomlDocument, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: toml.text.length }];
  const index = toml.statements.findLastIndex(({ type, span }) => type === 'header' && span.start <= offset);
  const opened = toml.statements[index];
  if (opened !== undefined) {
    const next = toml.statements.findIndex(({ type }, at) => at > index && type === 'header');
    const last = toml.statements.at(next < 0 ? -1 : next - 1) ?? opened;
    if (offset <= last.span.end) spans.push({ start: opened.span.start, end: last.span.end });
  }
  const statement = toml.statements.find(({ span }) => contains(span, offset));
  if (statement === undefined) return spans;
  spans.push(statement.span);
  if (statement.type === 'header') spans.push(statement.key.span, ...partsAt(statement.key.parts, offset));
  if (statement.type === 'key-value') spans.push(...inPair(statement, offset));
  return spans;
}

function inPair({ key, value }: KeyValueNode, offset: number): readonly Span[] {
  if (contains(key.span, offset)) return [key.span, ...partsAt(key.parts, offset)];
  return value !== undefined && contains(value.span, offset) ? inValue(value, offset) : [];
}

function inValue(value: ValueNode, offset: number): readonly Span[] {
  if (value.type === 'string')
    return contains(value.content, offset) ? [value.span, value.content] : [value.span];
  if (value.type === 'array') {
    const item = value.items.find((each) => contains(each.value.span, offset));
    return [value.span, ...(item === undefined ? [] : inValue(item.value, offset))];
  }
  if (value.type !== 'inline-table') return [value.span];
  const entry = value.entries.find(({ span }) => contains(span, offset));
  return [value.span, ...(entry === undefined ? [] : [entry.span, ...inPair(entry, offset)])];
}

const partsAt = (parts: readonly { readonly span: Span }[], offset: number): readonly Span[] =>
  parts
    .filter(({ span }) => contains(span, offset))
    .slice(0, 1)
    .map(({ span }) => span);

const contains = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

const same = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;
