import { BACKSLASH } from '../tree/characters';
import { commentsIn } from '../tree/layout';
import type {
  InlineTableNode,
  Key,
  ProblemFix,
  Span,
  SyntaxProblem,
  TextEdit,
  TomlDocument,
  ValueNode,
} from '../tree/nodes';

const undocumented =
  'The documentation does not say which version License Monitor reads, and many programs read 1.0 only; the setting `licenseMonitor.toml.version` chooses what is checked.';

interface Walk {
  readonly document: TomlDocument;
  readonly problems: SyntaxProblem[];
}

function report(
  { problems }: Walk,
  kind: string,
  span: Span,
  what: string,
  fix: ProblemFix | undefined,
): void {
  const message = `${what} ${undocumented}`;
  problems.push(fix === undefined ? { kind, span, message } : { kind, span, message, fix });
}

/** The text between the braces other than keys and values, with its TOML 1.0 spelling. */
function gapsOf({ span, entries }: InlineTableNode): TextEdit[] {
  const edges = [
    span.start + 1,
    ...entries.flatMap((pair) => [pair.span.start, pair.span.end]),
    span.end - 1,
  ];
  const gaps: TextEdit[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const gap = { start: edges[index] ?? 0, end: edges[index + 1] ?? 0 };
    const isOuter = index === 0 || index === edges.length - 2;
    const outer = entries.length === 0 ? '' : ' ';
    gaps.push({ span: gap, newText: isOuter ? outer : ', ' });
  }
  return gaps;
}

function reportTable(walk: Walk, table: InlineTableNode): void {
  const { text } = walk.document;
  const gaps = gapsOf(table);
  const written = gaps.map(({ span }) => text.slice(span.start, span.end));
  const hasLineBreak = written.some((gap) => /[\r\n]/.test(gap));
  const last = gaps.at(-1)?.span;
  if (hasLineBreak) {
    const hasComments = gaps.some(({ span }) => commentsIn(walk.document, span.start, span.end).length > 0);
    const fix = hasComments ? undefined : { title: 'Write the inline table on one line', edits: gaps };
    const brace = { start: table.span.start, end: table.span.start + 1 };
    report(
      walk,
      'newer-line-break',
      brace,
      'This inline table spans several lines, which only TOML 1.1 allows. TOML 1.0 needs it on one line.',
      fix,
    );
  } else if (
    last !== undefined &&
    table.entries.length > 0 &&
    text.slice(last.start, last.end).includes(',')
  ) {
    const at = last.start + text.slice(last.start, last.end).indexOf(',');
    const comma = { start: at, end: at + 1 };
    const fix = { title: 'Remove the comma', edits: [{ span: comma, newText: '' }] };
    report(
      walk,
      'newer-trailing-comma',
      comma,
      'Only TOML 1.1 allows a comma after the last value of an inline table.',
      fix,
    );
  }
}

function reportEscapes(walk: Walk, content: Span): void {
  const { text } = walk.document;
  for (let at = content.start; at < content.end; at++) {
    if (text.charCodeAt(at) !== BACKSLASH) continue;
    const letter = text.charAt(++at);
    if (letter !== 'e' && letter !== 'x') continue;
    const span = { start: at - 1, end: letter === 'e' ? at + 1 : at + 3 };
    const newText = letter === 'e' ? '\\u001B' : `\\u00${text.slice(at + 1, at + 3)}`;
    const fix = { title: `Write \`${newText}\``, edits: [{ span, newText }] };
    const written = text.slice(span.start, span.end);
    report(walk, 'newer-escape', span, `Only TOML 1.1 has the escape \`${written}\`.`, fix);
  }
}

function reportTime(walk: Walk, span: Span): void {
  const minutes = /^(?:.*[Tt ])?\d\d:\d\d(?!:)/.exec(walk.document.text.slice(span.start, span.end));
  if (minutes === null) return;
  const at = span.start + minutes[0].length;
  const fix = { title: 'Add the seconds', edits: [{ span: { start: at, end: at }, newText: ':00' }] };
  report(walk, 'newer-time', span, 'This time has no seconds, which only TOML 1.1 allows.', fix);
}

function walkKey(walk: Walk, key: Key): void {
  for (const { style, span } of key.parts) {
    if (style === 'basic') reportEscapes(walk, { start: span.start + 1, end: span.end - 1 });
  }
}

function walkValue(walk: Walk, value: ValueNode): void {
  if (value.type === 'string') {
    if (value.style === 'basic' || value.style === 'multiline-basic') reportEscapes(walk, value.content);
  } else if (value.type === 'datetime') {
    reportTime(walk, value.span);
  } else if (value.type === 'array') {
    for (const item of value.items) walkValue(walk, item.value);
  } else if (value.type === 'inline-table') {
    reportTable(walk, value);
    for (const pair of value.entries) {
      walkKey(walk, pair.key);
      if (pair.value !== undefined) walkValue(walk, pair.value);
    }
  }
}

/** Everything in a well-formed document that TOML 1.1 allows and TOML 1.0 doesn't, with its 1.0 spelling. */
export function newerSyntax(document: TomlDocument): readonly SyntaxProblem[] {
  const walk: Walk = { document, problems: [] };
  for (const statement of document.statements) {
    if (statement.type === 'junk') continue;
    walkKey(walk, statement.key);
    if (statement.type === 'key-value' && statement.value !== undefined) walkValue(walk, statement.value);
  }
  return walk.problems;
}
