import type { SyntaxProblem, TomlDocument } from '../tree/nodes';
import type { Faulty } from './block';

/** A string or a list on the line below its `key =`, each with the lines that it goes on for, as one problem. */
export function lateValues({ text }: TomlDocument, statements: readonly Faulty[]): readonly SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  for (let at = 0; at + 1 < statements.length; at += 1) {
    const gap = gapBehind(text, statements, at);
    if (gap === undefined) continue;
    let last = at + 1;
    while (isOpen(text, gap.end, endOf(statements, last)) && (statements[last + 1]?.problems.length ?? 0) > 0)
      last += 1;
    const start = statements[at]?.statement.span.start ?? 0;
    found.push({
      kind: 'late-value',
      span: { start, end: endOf(statements, last) },
      message: 'The value must begin on the line of its key, after the `=`.',
      fix: { title: 'Put the value on the line of its key', edits: [{ span: gap, newText: ' ' }] },
    });
    at = last;
  }
  return found;
}

const endOf = (statements: readonly Faulty[], at: number): number => statements[at]?.statement.span.end ?? 0;

/** What is between the `=` and the value in the next line; undefined where no value is there. */
function gapBehind(text: string, statements: readonly Faulty[], at: number) {
  const empty = statements[at];
  const next = statements[at + 1];
  if (empty?.statement.type !== 'key-value' || next === undefined) return undefined;
  const { equals } = empty.statement;
  if (equals === undefined || !empty.problems.some(({ kind }) => kind === 'missing-value')) return undefined;
  const gap = { start: equals.end, end: next.statement.span.start };
  if (!/^[ \t]*\r?\n[ \t]*$/u.test(text.slice(gap.start, gap.end))) return undefined;
  return isValue(text, next) ? gap : undefined;
}

/** A string where a key belongs, and brackets with strings in them, or with nothing. */
function isValue(text: string, { statement, problems }: Faulty): boolean {
  const { start, end } = statement.span;
  if (statement.type === 'key-value')
    return statement.equals === undefined && /^["']/u.test(text.slice(start, end));
  return (
    statement.type === 'header' &&
    (problems.length > 0 || /^\[["'][^"']*["']\]$/u.test(text.slice(start, end)))
  );
}

const isOpen = (text: string, start: number, end: number): boolean =>
  text.startsWith('[', start) && !/\]\s*$/u.test(text.slice(end - 1, end));
