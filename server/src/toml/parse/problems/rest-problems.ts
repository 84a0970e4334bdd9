import { CARRIAGE_RETURN, codeAt } from '../../tree/characters';
import { beginsStatement } from '../lookahead';
import type { KeyValueNode, ProblemFix, Span, ValueNode } from '../../tree/nodes';
import { reportConstructor } from './constructors';
import { reportCalculation, unitMessage } from './word-problems';
import { lineEndFrom, report, type Reader } from '../reader';

const removal = (span: Span, title: string): ProblemFix => ({ title, edits: [{ span, newText: '' }] });

/** Replaces the spaces before `rest` with a line break, if `rest` could be a statement. */
function newLine({ text }: Reader, before: number, rest: Span): ProblemFix | undefined {
  if (!beginsStatement(text, rest.start)) return undefined;
  const isWindows = codeAt(text, lineEndFrom(text, rest.start)) === CARRIAGE_RETURN;
  const edit = { span: { start: before, end: rest.start }, newText: isWindows ? '\r\n' : '\n' };
  return { title: 'Put it on its own line', edits: [edit] };
}

/** `"a", "b"]` and `"a"]`: a list that lacks its opening bracket. */
function reportUnopened(reader: Reader, value: ValueNode, rest: Span): void {
  const { start } = value.span;
  const message = 'This list has no opening bracket. Write `[` before its first element.';
  const edits = [{ span: { start, end: start }, newText: '[' }];
  report(reader, 'unopened-array', { start, end: rest.end }, message, {
    title: 'Add the opening bracket',
    edits,
  });
}

/** `"a", "b"`: the strings that the value and the rest of its line are, if they are nothing else. */
function isListOfStrings(value: ValueNode, rest: string): boolean {
  return (
    value.type === 'string' && /^(?:,[ \t]*(?:"[^"\\]*"|'[^']*')[ \t]*)+,?$/.test(rest) && !rest.endsWith(',')
  );
}

const isEndOfList = (value: ValueNode, rest: string): boolean =>
  rest === ']' ||
  (rest.endsWith(']') && isListOfStrings(value, rest.slice(0, -1).trimEnd().replace(/,$/u, '')));

function reportList(reader: Reader, value: ValueNode, rest: Span): void {
  const span = { start: value.span.start, end: rest.end };
  const message = 'A list needs square brackets around it.';
  const edits = [
    { span: { start: span.start, end: span.start }, newText: '[' },
    { span: { start: span.end, end: span.end }, newText: ']' },
  ];
  report(reader, 'list-without-brackets', span, message, { title: 'Add the brackets', edits });
}

/** `'it's'`: the quote inside ends the string. */
function reportInnerQuote(reader: Reader, value: ValueNode, rest: Span): void {
  const { text } = reader;
  const span = { start: value.span.start, end: rest.end };
  const quote = text.charAt(span.start);
  const other = quote === '"' ? "'" : '"';
  const content = text.slice(span.start + 1, span.end - 1);
  const message = `This string ends at the second ${quote}. Use other quotes around text that contains ${quote}, or escape it.`;
  const isPlain = !content.includes(other) && !content.includes('\\');
  const edit = { span, newText: `${other}${content}${other}` };
  const fix = isPlain ? { title: `Use ${other} as quotes`, edits: [edit] } : undefined;
  report(reader, 'quote-in-string', span, message, fix);
}

function reportThousands(reader: Reader, value: ValueNode, rest: Span): void {
  const span = { start: value.span.start, end: rest.end };
  const digits = reader.text.slice(span.start, span.end).replaceAll(/[, ]/g, '');
  const message = 'TOML groups digits only with underscores. Remove the separators.';
  const edits = [{ span, newText: digits }];
  report(reader, 'thousands-separator', span, message, { title: `Write \`${digits}\``, edits });
}

/** Reports text between a pair's well-formed value and the end of its line. */
export function reportRest(reader: Reader, node: KeyValueNode, rest: Span): void {
  const { value } = node;
  const { end } = node.span;
  const text = reader.text.slice(rest.start, rest.end);
  const isOneLine = value?.type === 'string' && (value.style === 'basic' || value.style === 'literal');
  const isQuoted = isOneLine && text.endsWith(reader.text.charAt(value.span.start));
  if (text === ',' || text === ';') {
    const message = `TOML values don’t end in a ${text === ',' ? 'comma' : 'semicolon'}. Remove it.`;
    const fix = removal(
      { start: end, end: rest.end },
      text === ',' ? 'Remove the comma' : 'Remove the semicolon',
    );
    report(reader, text === ',' ? 'superfluous-comma' : 'superfluous-semicolon', rest, message, fix);
  } else if (value?.type === 'string' && isEndOfList(value, text)) {
    reportUnopened(reader, value, rest);
  } else if (/^[\]}]+$/.test(text)) {
    const message = `This \`${text}\` has no opening bracket.`;
    report(reader, 'unexpected-bracket', rest, message);
  } else if (value !== undefined && isListOfStrings(value, text)) {
    reportList(reader, value, rest);
  } else if (value !== undefined && isQuoted && rest.start === end && value.span.end - value.span.start > 2) {
    reportInnerQuote(reader, value, rest);
  } else if (value?.type === 'integer' && /^(?:,\d{3})+$/.test(text)) {
    reportThousands(reader, value, rest);
  } else if (value?.type === 'integer' && /^(?: ?\d{3})+$/.test(reader.text.slice(end, rest.end))) {
    reportThousands(reader, value, rest);
  } else if (value?.type === 'integer' && /^[A-Za-z]{1,8}\.?$/.test(text)) {
    const span = { start: value.span.start, end: rest.end };
    report(reader, 'number-with-unit', span, unitMessage(reader.text.slice(span.start, span.end)));
  } else if (value !== undefined && reportCalculation(reader, { start: value.span.start, end: rest.end })) {
    return;
  } else if (value?.type === 'array' && /^[\w.]+\{.*\}$/u.test(text)) {
    // `[]string{"a"}` of Go
    reportConstructor(reader, { start: value.span.start, end: rest.end });
  } else if (value?.type === 'string' && text.startsWith('+')) {
    report(
      reader,
      'operator',
      rest,
      'TOML doesn’t join strings with `+`. Write the whole text in one string.',
    );
  } else {
    const message = 'Only a comment may follow the value on its line.';
    report(reader, 'text-after-value', rest, message, newLine(reader, end, rest));
  }
}

/** Reports text between a header and the end of its line. */
export function reportAfterHeader(reader: Reader, headerEnd: number, rest: Span): void {
  const text = reader.text.slice(rest.start, rest.end);
  if (/^\]+$/.test(text)) {
    const message = `This \`${text}\` is extra: the header is already closed.`;
    report(reader, 'unexpected-bracket', rest, message, removal(rest, `Remove \`${text}\``));
    return;
  }
  if (text === '{') {
    const message = 'TOML tables have no braces: their keys follow the header. Remove the brace.';
    report(
      reader,
      'braces-around-table',
      rest,
      message,
      removal({ start: headerEnd, end: rest.end }, 'Remove `{`'),
    );
    return;
  }
  const message = 'Only a comment may follow a table header on its line.';
  report(reader, 'text-after-header', rest, message, newLine(reader, headerEnd, rest));
}
