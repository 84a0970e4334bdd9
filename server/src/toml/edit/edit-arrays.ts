import { HASH, codeAt, isLineEnd } from '../tree/characters';
import { quote } from './edit-strings';
import { indentationOf } from '../tree/layout';
import { insertMembers } from './list-insertion';
import { removeMembers } from './list-removal';
import { beginsLine, listOf, memberEnd } from '../tree/lists';
import type { ArrayNode, TextEdit, TomlDocument } from '../tree/nodes';
import { blanksEnd } from '../parse/reader';

/**
 * Removes elements with their commas, and their lines if nothing else is on them. A comment after a removed element
 * stays in place, alone on its line.
 */
export function removeElements(
  document: TomlDocument,
  array: ArrayNode,
  indexes: Iterable<number>,
): readonly TextEdit[] {
  return removeMembers(document, listOf(document, array), indexes);
}

export const removeElement = (document: TomlDocument, array: ArrayNode, index: number): readonly TextEdit[] =>
  removeElements(document, array, [index]);

/**
 * Appends elements, given as TOML text: each on its own line if the last element has its own, and with a trailing
 * comma only if there was one.
 */
export function appendElement(
  document: TomlDocument,
  array: ArrayNode,
  valueTexts: readonly string[],
): readonly TextEdit[] {
  return insertMembers(document, listOf(document, array), array.items.length - 1, valueTexts);
}

/**
 * Replaces one element with any number of them, given as TOML text. A comment after it ends up after the last one.
 */
export function replaceElement(
  document: TomlDocument,
  array: ArrayNode,
  index: number,
  valueTexts: readonly string[],
): readonly TextEdit[] {
  if (valueTexts.length === 0) return removeElement(document, array, index);
  const member = listOf(document, array).member(index);
  if (member === undefined) return [];
  const { text, lineEnd } = document;
  const after = codeAt(text, blanksEnd(text, memberEnd(text, member)));
  const isOnLine = beginsLine(text, member) && (isLineEnd(after) || after === HASH);
  const glue = isOnLine ? `,${lineEnd}${indentationOf(text, member.span.start)}` : ', ';
  return [{ span: member.span, newText: valueTexts.join(glue) }];
}

/** `value` in the quotes that the array's first string uses. */
export function quoteLike(array: ArrayNode, value: string): string {
  const first = array.items.find((item) => item.value.type === 'string' && !item.value.broken)?.value;
  return quote(value, first?.type === 'string' ? first.style : 'basic');
}
