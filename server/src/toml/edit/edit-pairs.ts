import { HASH, codeAt } from '../tree/characters';
import { quote } from './edit-strings';
import { quoteKey } from '../parse/keys';
import { deletions, lineStartOf, nextLineStart } from '../tree/layout';
import { removeMembers } from './list-removal';
import type { List } from '../tree/lists';
import type { Entry, KeyPart, KeyValueNode, TextEdit, TomlDocument } from '../tree/nodes';
import { placeOf } from './pair-place';
import { blanksEnd } from '../parse/reader';

function removeLine(document: TomlDocument, pair: KeyValueNode): readonly TextEdit[] {
  const { text } = document;
  const { start, end } = pair.span;
  const after = blanksEnd(text, end);
  if (codeAt(text, after) === HASH) return deletions(document, [{ start, end: after }]);
  return deletions(document, [{ start: lineStartOf(text, start), end: nextLineStart(text, after) }]);
}

/** Removes pairs, each with its line, or with its comma in an inline table. Comments stay, on their own lines. */
export function removePairs(document: TomlDocument, pairs: readonly KeyValueNode[]): readonly TextEdit[] {
  const lines: TextEdit[] = [];
  const lists = new Map<number, { readonly list: List; readonly indexes: number[] }>();
  for (const pair of pairs) {
    const place = placeOf(document, pair);
    if (place?.type === 'line') lines.push(...removeLine(document, pair));
    if (place?.type !== 'inline-table') continue;
    const known = lists.get(place.list.open) ?? { list: place.list, indexes: [] };
    lists.set(place.list.open, known);
    known.indexes.push(place.index);
  }
  const members = [...lists.values()].flatMap(({ list, indexes }) => removeMembers(document, list, indexes));
  return [...lines, ...members];
}

export function removePair(document: TomlDocument, target: Entry | KeyValueNode): readonly TextEdit[] {
  const pair = 'type' in target ? target : target.pair;
  return pair === undefined ? [] : removePairs(document, [pair]);
}

/** Renames one part of a key. Keeps its quotes, and adds quotes if the new name needs them. */
export function renameKey(part: KeyPart, name: string): readonly TextEdit[] {
  const newText = part.style === 'bare' ? quoteKey(name) : quote(name, part.style);
  return [{ span: part.span, newText }];
}
