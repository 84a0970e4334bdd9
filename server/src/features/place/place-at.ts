import { lineAround } from '../../text/line-index';
import type { Statement, TomlDocument } from '../../toml/tree/nodes';
import { namesOf, type CursorPlace } from './place';
import { inPair, partIndex } from './place-in-pair';

const none: CursorPlace = { kind: 'none' };

/** Total: every offset of every document has a place, however broken the document is. */
export function placeAt(toml: TomlDocument, offset: number): CursorPlace {
  if (toml.comments.some(({ span }) => span.start < offset && offset <= span.end)) return none;
  const header = toml.statements.findLast(({ type, span }) => type === 'header' && span.start <= offset);
  const last = toml.statements.findLast(({ span }) => span.start <= offset);
  const statement =
    last && (offset <= lineAround(toml.text, last.span.end).end || goesOn(toml.text, last))
      ? last
      : undefined;
  if (statement?.type === 'junk') return none;
  if (statement?.type === 'header') {
    return offset > statement.span.start && (offset < statement.span.end || statement.broken)
      ? { kind: 'header', header: statement, index: partIndex(statement.key, offset) }
      : none;
  }
  const table = header?.type === 'header' ? namesOf(header.key.parts) : [];
  if (statement?.type === 'key-value') return inPair(statement, table, undefined, offset);
  return { kind: 'key', table, part: undefined, pair: undefined, inline: undefined };
}

/** Whether the lines after an unclosed array belong to it: not if only the bracket may be missing. */
function goesOn(text: string, statement: Statement): boolean {
  const value = statement.type === 'key-value' ? statement.value : undefined;
  if (value?.type !== 'array' || value.closed) return false;
  const last = value.items.at(-1);
  return (
    last === undefined ||
    last.comma !== undefined ||
    text.slice(value.span.start, value.span.end).includes('\n')
  );
}
