import { lineIndex } from '../../text/line-index';
import type { Entry, SyntaxProblem } from './nodes';
import type { Redefinition } from './tables';

const isTable = (entry: Entry): boolean => entry.table !== undefined || entry.tables.length > 0;

function messageFor({ first, second }: Redefinition, line: number): { kind: string; message: string } {
  const name = `\`${second.name}\``;
  if (first.table?.kind === 'header' && second.table?.kind === 'header') {
    const message = `The table ${name} is already defined on line ${line}. TOML allows one header per table; move these lines there.`;
    return { kind: 'duplicate-table', message };
  }
  if (!isTable(first) && !isTable(second)) {
    const message = `The key ${name} is already set on line ${line}. TOML allows each key once per table.`;
    return { kind: 'duplicate-key', message };
  }
  if (!isTable(first)) {
    const message = `${name} is set to a plain value on line ${line}, so it can’t be a table here.`;
    return { kind: 'redefined-key', message };
  }
  if (first.table?.kind === 'inline') {
    const message = `${name} is an inline table on line ${line}. TOML doesn’t allow adding to it from outside its braces.`;
    return { kind: 'redefined-table', message };
  }
  const message = `${name} is already a table on line ${line}. TOML doesn’t allow defining it again like this.`;
  return { kind: 'redefined-table', message };
}

/** One problem per redefined name, at its redefinition. */
export function redefinitionProblems(
  text: string,
  redefinitions: readonly Redefinition[],
): readonly SyntaxProblem[] {
  if (redefinitions.length === 0) return [];
  const lines = lineIndex(text);
  return redefinitions.map((redefinition) => {
    const { first, second } = redefinition;
    const { kind, message } = messageFor(redefinition, lines.position(first.part.span.start).line + 1);
    const related = { span: first.part.span, message: `\`${first.name}\` is first defined here.` };
    return { kind, span: second.part.span, message, related };
  });
}
