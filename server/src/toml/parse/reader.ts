import {
  CARRIAGE_RETURN,
  HASH,
  LINE_FEED,
  codeAt,
  isBlank,
  isForbiddenControl,
  isLineEnd,
} from '../tree/characters';
import { LocatedComment } from '../tree/located';
import type { ProblemFix, Span, SyntaxProblem } from '../tree/nodes';
import { visible } from '../../text/visible';

/** The context of a value. It determines what may follow, and therefore where a broken value ends. */
export type ValueContext = 'line' | 'array' | 'inline-table';

/**
 * The maximum nesting depth of keys, arrays and inline tables combined: far more than any configuration needs, yet
 * few enough that recursion over the tree can't overflow the stack.
 */
export const maximumDepth = 256;

/** The state of one parse. Only functions named `read…` move `at`. */
export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly problems: SyntaxProblem[];
  readonly comments: LocatedComment[];
  /** Offsets of `{` known to be unclosed; checking them only once keeps time linear. */
  readonly unclosedBraces: Set<number>;
  /** How many values were given up so far: tables without `}`, and values nested too deeply. */
  givenUp: number;
  /** Where an unclosed list was found to end. The lists around it end there too, without another check. */
  cutAt: number;
  /** Where a list was found to end, on the line of what looked like a comment in it. */
  listEndsAt: number;
  /** For each kind of triple quote, by character code: the offset from which no closing one follows. */
  readonly unclosedFences: Map<number, number>;
}

export const readerOf = (text: string): Reader => ({
  text,
  at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
  depth: 0,
  problems: [],
  comments: [],
  unclosedBraces: new Set(),
  givenUp: 0,
  cutAt: -1,
  listEndsAt: -1,
  unclosedFences: new Map(),
});

export function report(reader: Reader, kind: string, span: Span, message: string, fix?: ProblemFix): void {
  const problem = { kind, span, message: visible(message) };
  reader.problems.push(
    fix === undefined ? problem : { ...problem, fix: { ...fix, title: visible(fix.title) } },
  );
}

/** A point to return to if the text read from there turns out to belong to the next statement. */
export interface Mark {
  readonly at: number;
  readonly problems: number;
  readonly comments: number;
}

export const markOf = (reader: Reader): Mark => ({
  at: reader.at,
  problems: reader.problems.length,
  comments: reader.comments.length,
});

export function rewind(reader: Reader, mark: Mark): void {
  reader.at = mark.at;
  reader.problems.length = mark.problems;
  reader.comments.length = mark.comments;
}

export const codeHere = (reader: Reader): number => codeAt(reader.text, reader.at);

export function blanksEnd(text: string, from: number): number {
  let at = from;
  while (isBlank(codeAt(text, at))) at++;
  return at;
}

/** The end of `from..to` without trailing spaces. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

export function lineEndFrom(text: string, from: number): number {
  let at = from;
  while (!isLineEnd(codeAt(text, at))) at++;
  return at;
}

export function skipBlanks(reader: Reader): void {
  reader.at = blanksEnd(reader.text, reader.at);
}

export function readLineEnd(reader: Reader): void {
  const { text, at } = reader;
  if (text.charCodeAt(at) === LINE_FEED) {
    reader.at++;
  } else if (codeAt(text, at + 1) === LINE_FEED) {
    reader.at += 2;
  } else {
    reader.at++;
    const message = 'A carriage return alone doesn’t end a line in TOML. Add a line feed after it.';
    report(reader, 'bare-carriage-return', { start: at, end: at + 1 }, message);
  }
}

export function readComment(reader: Reader): void {
  const { text, at: start } = reader;
  const end = lineEndFrom(text, start);
  for (let at = start + 1; at < end; at++) {
    if (!isForbiddenControl(text.charCodeAt(at))) continue;
    const message = 'Comments can’t contain control characters. Remove this one.';
    report(reader, 'control-character', { start: at, end: at + 1 }, message);
    break;
  }
  reader.comments.push(new LocatedComment(start, end, text.slice(start + 1, end).trim()));
  reader.at = end;
}

/** Skips spaces, line ends and comments. Returns whether there was a line end among them. */
export function readLayout(reader: Reader): 'same-line' | 'new-line' {
  let crossed: 'same-line' | 'new-line' = 'same-line';
  for (;;) {
    skipBlanks(reader);
    const code = codeHere(reader);
    if (code === HASH) readComment(reader);
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      readLineEnd(reader);
      crossed = 'new-line';
    } else return crossed;
  }
}
