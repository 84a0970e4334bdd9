import { HASH, codeAt, isLineEnd } from '../tree/characters';
import { removePair, removePairs } from './edit-pairs';
import { deletions, lineStartOf, nextLineStart } from '../tree/layout';
import type { HeaderNode, KeyValueNode, Table, TextEdit, TomlDocument } from '../tree/nodes';
import { statementAt } from './pair-place';
import { blanksEnd } from '../parse/reader';

/** The pairs on the lines under a header. */
function pairsUnder(document: TomlDocument, header: HeaderNode): KeyValueNode[] {
  const start = statementAt(document.statements, header.span.start) + 1;
  const pairs: KeyValueNode[] = [];
  for (let index = start; ; index++) {
    const node = document.statements[index];
    if (node === undefined || node.type === 'header') return pairs;
    if (node.type === 'key-value') pairs.push(node);
  }
}

/** The pairs that define a table without a header. */
function pairsIn(table: Table): KeyValueNode[] {
  return table.entries.flatMap((entry) => {
    if (entry.pair !== undefined) return [entry.pair];
    return entry.table?.kind === 'dotted' ? pairsIn(entry.table) : [];
  });
}

function inlinePair(table: Table, within: Table): KeyValueNode | undefined {
  for (const entry of within.entries) {
    if (entry.table === table) return entry.pair;
    for (const child of [entry.table, ...entry.tables]) {
      const found = child && inlinePair(table, child);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Removes the line of the header, and the blank line after it if there is another before it. */
function removeHeader(document: TomlDocument, header: HeaderNode): readonly TextEdit[] {
  const { text } = document;
  const { start, end } = header.span;
  const after = blanksEnd(text, end);
  if (codeAt(text, after) === HASH) return deletions(document, [{ start, end: after }]);
  return deletions(document, [{ start: lineStartOf(text, start), end: nextLineStart(text, after) }]);
}

const isOneCut = (edits: readonly TextEdit[]): boolean =>
  edits.every(
    ({ span, newText }, index) =>
      newText === '' && (index === 0 || edits[index - 1]?.span.end === span.start),
  );

/** Also removes the blank line that would remain after another one or at the end of the file. */
function withoutDoubleBlank(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const last = edits.at(-1);
  const first = edits[0];
  if (first === undefined || last === undefined || !isOneCut(edits)) return edits;
  const isAtLineStart = lineStartOf(text, last.span.end) === last.span.end;
  const above = lineStartOf(text, first.span.start) - 1;
  const isBlankAbove = above < 0 || isLineEnd(codeAt(text, blanksEnd(text, lineStartOf(text, above))));
  const below = blanksEnd(text, last.span.end);
  if (below >= text.length && isBlankAbove && above >= 0) {
    const start = lineStartOf(text, above);
    return [{ span: { start, end: first.span.end }, newText: '' }, ...edits.slice(1)];
  }
  if (!isAtLineStart || !isBlankAbove || !isLineEnd(codeAt(text, below)) || below >= text.length)
    return edits;
  const widened = { span: { start: last.span.start, end: nextLineStart(text, below) }, newText: '' };
  return [...edits.slice(0, -1), widened];
}

/**
 * Removes a table: its header and the pairs under it, or the pairs that define it. Tables below it in the tree stay
 * if they have their own headers, and so do all comments.
 */
export function removeTable(document: TomlDocument, table: Table): readonly TextEdit[] {
  if (table.inline !== undefined) {
    const pair = inlinePair(table, document.root);
    return pair === undefined ? [] : removePair(document, pair);
  }
  if (table.header === undefined) return removePairs(document, pairsIn(table));
  const pairs = removePairs(document, pairsUnder(document, table.header));
  return withoutDoubleBlank(document.text, [...removeHeader(document, table.header), ...pairs]);
}
