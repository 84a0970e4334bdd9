import type { TextEdit } from '../tree/nodes';

export { appendElement, quoteLike, removeElement, removeElements, replaceElement } from './edit-arrays';
export { removePair, removePairs, renameKey } from './edit-pairs';
export { quote, replaceString } from './edit-strings';
export { insertPair } from './insert-pair';
export { quoteKey } from '../parse/keys';
export { removeTable } from './remove-table';

/** The text after the edits, given in any order. They must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let from = 0;
  for (const { span, newText } of sorted) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}
