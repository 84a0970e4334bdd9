import type { Key, Span, TextEdit, TomlDocument, ValueNode } from '../tree/nodes';

/** A token that formatting may move but not change. */
interface LayoutToken extends Span {
  /** Two tokens of the same kind and text mean the same. */
  readonly identity: string;
}

/**
 * Keys, values, brackets and comments in document order. Everything between them (spaces, line ends, `=`, dots,
 * commas) is layout. Precondition: the document has no problems.
 */
function layoutTokens(document: TomlDocument): readonly LayoutToken[] {
  const tokens: LayoutToken[] = [];
  const add = (kind: string, start: number, end: number): void => {
    const text = document.text.slice(start, end).replaceAll('\r\n', '\n');
    tokens.push({ start, end, identity: `${kind} ${text}` });
  };
  const addKey = (key: Key): void => {
    add('key', key.span.start, key.span.start);
    for (const { span } of key.parts) add('part', span.start, span.end);
  };
  const addValue = (value: ValueNode): void => {
    const { start, end } = value.span;
    if (value.type !== 'array' && value.type !== 'inline-table') {
      add('value', start, end);
      return;
    }
    add(value.type, start, start + 1);
    if (value.type === 'array') for (const item of value.items) addValue(item.value);
    else for (const entry of value.entries) addPair(entry.key, entry.value);
    add(value.type, end - 1, end);
  };
  const addPair = (key: Key, value: ValueNode | undefined): void => {
    addKey(key);
    if (value !== undefined) addValue(value);
  };
  for (const statement of document.statements) {
    if (statement.type === 'key-value') addPair(statement.key, statement.value);
    else if (statement.type === 'header') {
      const brackets = statement.array ? 2 : 1;
      add('header', statement.span.start, statement.span.start + brackets);
      addKey(statement.key);
      add('header', statement.span.end - brackets, statement.span.end);
    }
  }
  for (const { span } of document.comments) {
    const written = document.text.slice(span.start, span.end);
    add('comment', span.start, span.start + written.trimEnd().length);
  }
  return tokens.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The edits of spaces, line ends and commas that turn `before` into `after`; undefined if anything else differs.
 * Text outside the edits keeps its position relative to them, so carets and folds stay in place.
 */
export function layoutEdits(before: TomlDocument, after: TomlDocument): readonly TextEdit[] | undefined {
  const from = layoutTokens(before);
  const to = layoutTokens(after);
  if (from.length !== to.length || from.some(({ identity }, i) => identity !== to[i]?.identity))
    return undefined;
  const edits: TextEdit[] = [];
  for (let i = 0; i <= from.length; i++) {
    const span = { start: from[i - 1]?.end ?? 0, end: from[i]?.start ?? before.text.length };
    const newText = after.text.slice(to[i - 1]?.end ?? 0, to[i]?.start ?? after.text.length);
    if (before.text.slice(span.start, span.end) !== newText) edits.push({ span, newText });
  }
  return edits;
}
