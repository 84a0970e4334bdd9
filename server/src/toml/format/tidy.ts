import { applyEdits } from '../edit/edit';
import type { HeaderNode, Span, TextEdit, TomlDocument, ValueNode } from '../tree/nodes';

/**
 * The text without trailing spaces after comments, and with plain spacing in the three places that `@taplo/lib`
 * 0.5.0 misreads: it moves whole lines if a space is inside `[[ a ]]`, takes `00,1979` for a fraction of a second,
 * and loses a comment between a comma on its own line and the next value. Precondition: the document has no
 * problems.
 */
export function tidy(document: TomlDocument): string {
  const { text } = document;
  const edits: TextEdit[] = [];
  const visit = (value: ValueNode | undefined): void => {
    if (value?.type === 'array') {
      for (const { value: item, comma } of value.items) {
        visit(item);
        if (comma !== undefined) edits.push(...commaBehind(item.span.end, comma));
      }
    } else if (value?.type === 'inline-table') {
      value.entries.forEach((entry, i) => {
        const previous = value.entries[i - 1];
        if (previous !== undefined) edits.push({ span: between(previous, entry), newText: ', ' });
        visit(entry.value);
      });
    }
  };
  for (const statement of document.statements) {
    if (statement.type === 'header')
      edits.push({ span: statement.span, newText: plainHeader(text, statement) });
    else if (statement.type === 'key-value') visit(statement.value);
  }
  for (const { span } of document.comments) {
    const blanks = /(?<![ \t])[ \t]*$/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
    if (blanks > 0) edits.push({ span: { start: span.end - blanks, end: span.end }, newText: '' });
  }
  return applyEdits(text, edits);
}

const between = (left: { readonly span: Span }, right: { readonly span: Span }): Span => ({
  start: left.span.end,
  end: right.span.start,
});

const commaBehind = (end: number, comma: Span): readonly TextEdit[] =>
  comma.start === end
    ? [{ span: comma, newText: ', ' }]
    : [
        { span: { start: end, end }, newText: ', ' },
        { span: comma, newText: ' ' },
      ];

function plainHeader(text: string, { key, array }: HeaderNode): string {
  const name = key.parts.map(({ span }) => text.slice(span.start, span.end)).join('.');
  return array ? `[[${name}]]` : `[${name}]`;
}
