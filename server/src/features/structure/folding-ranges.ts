import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { lineAround } from '../../text/line-index';
import type { Span, Statement, TomlDocument, ValueNode } from '../../toml/tree/nodes';

/** Tables up to the next header, multi-line arrays and inline tables, and runs of comment lines. */
export function foldingRanges(document: TextDocument, toml: TomlDocument): FoldingRange[] {
  const line = (offset: number) => document.positionAt(offset).line;
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind !== undefined && { kind }) });
  };
  for (const [start, end] of sections(toml.statements)) add(line(start), line(end));
  for (const statement of toml.statements) {
    if (statement.type !== 'key-value' || statement.value === undefined) continue;
    for (const { start, end } of brackets(statement.value)) add(line(start), line(Math.max(start, end - 1)));
  }
  for (const [first, last] of commentBlocks(toml, line)) add(first, last, FoldingRangeKind.Comment);
  return ranges;
}

function sections(statements: readonly Statement[]): [number, number][] {
  const found: [number, number][] = [];
  let open: [number, number] | undefined;
  for (const { type, span } of statements) {
    if (type === 'header') {
      open = [span.start, span.end];
      found.push(open);
    } else if (open !== undefined) open[1] = span.end;
  }
  return found;
}

function brackets(value: ValueNode): readonly Span[] {
  if (value.type === 'array') return [value.span, ...value.items.flatMap((item) => brackets(item.value))];
  if (value.type !== 'inline-table') return [];
  return [
    value.span,
    ...value.entries.flatMap((entry) => (entry.value === undefined ? [] : brackets(entry.value))),
  ];
}

function commentBlocks(toml: TomlDocument, line: (offset: number) => number): [number, number][] {
  const blocks: [number, number][] = [];
  for (const { span } of toml.comments) {
    if (toml.text.slice(lineAround(toml.text, span.start).start, span.start).trim() !== '') continue;
    const at = line(span.start);
    const last = blocks.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else blocks.push([at, at]);
  }
  return blocks;
}
