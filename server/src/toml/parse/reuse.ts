import { LINE_FEED } from '../tree/characters';
import { firstFrom } from '../tree/layout';
import type { LocatedStatement, ReadDocument } from '../tree/read-document';
import type { Span, SyntaxProblem } from '../tree/nodes';
import type { Reader } from './reader';

/** What the text of a document has in common with the text that came of it by an edit. */
interface Edit {
  readonly before: ReadDocument;
  /** As many code units are the same at the start of both texts. */
  readonly head: number;
  /** Where in the new text the part begins that is the same up to the end of both; it does not overlap the head. */
  readonly tail: number;
  /** By how much the tail has moved. */
  readonly by: number;
}

export function editBetween(before: ReadDocument, text: string): Edit {
  const old = before.text;
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === text.charCodeAt(head)) head++;
  const by = text.length - old.length;
  let tail = text.length;
  const lowest = head + Math.max(by, 0);
  while (tail > lowest && old.charCodeAt(tail - 1 - by) === text.charCodeAt(tail - 1)) tail--;
  return { before, head, tail, by };
}

const isSound = (statement: LocatedStatement): boolean => statement.type !== 'junk' && !statement.broken;

/**
 * Takes over what stands in whole lines in front of the edit, and moves the reader there. Only as far as every
 * statement is sound: where a broken one ends may depend on anything behind it.
 */
export function keepHead({ before, head }: Edit, reader: Reader): LocatedStatement[] {
  const { text, statements } = before;
  const lastLineEnd = text.lastIndexOf('\n', head - 1);
  if (head === 0 || lastLineEnd < 0) return [];
  let count = 0;
  for (const statement of statements) {
    if (!isSound(statement) || statement.span.end > lastLineEnd) break;
    count++;
  }
  const lineBehind = (index: number): number => text.indexOf('\n', statements[index]?.span.end) + 1;
  // Text behind a header is a statement of its own on the same line.
  while (count > 0 && (statements[count]?.span.start ?? Infinity) < lineBehind(count - 1)) count--;
  if (count === 0) return [];
  reader.at = lineBehind(count - 1);
  push(reader.comments, before.comments.slice(0, firstFrom(before.comments, reader.at)));
  push(
    reader.problems,
    before.readProblems.filter(({ span }) => span.start < reader.at),
  );
  return statements.slice(0, count);
}

/**
 * Whether the reader, at the start of a line, has come to one that the edit has only moved, outside of any statement:
 * what follows depends on nothing in front of it, and reads as before.
 */
export function isAtTail({ before, tail, by }: Edit, { text, at }: Reader): boolean {
  if (at <= tail || text.charCodeAt(at - 1) !== LINE_FEED) return false;
  const inFront = before.statements[firstFrom(before.statements, at - by) - 1];
  return inFront === undefined || inFront.span.end <= at - by;
}

/** Takes over what stands from here on. Precondition: `isAtTail`. */
export function keepTail({ before, by }: Edit, reader: Reader, statements: LocatedStatement[]): void {
  const from = reader.at - by;
  const kept = before.statements.slice(firstFrom(before.statements, from));
  const comments = before.comments.slice(firstFrom(before.comments, from));
  push(statements, by === 0 ? kept : kept.map((statement) => statement.moved(by)));
  push(reader.comments, by === 0 ? comments : comments.map((comment) => comment.moved(by)));
  push(
    reader.problems,
    before.readProblems.filter(({ span }) => span.start >= from).map((problem) => movedProblem(problem, by)),
  );
  reader.at = reader.text.length;
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const movedProblem = (problem: SyntaxProblem, by: number): SyntaxProblem => ({
  ...problem,
  span: movedSpan(problem.span, by),
  ...(problem.fix && {
    fix: {
      title: problem.fix.title,
      edits: problem.fix.edits.map(({ span, newText }) => ({ span: movedSpan(span, by), newText })),
    },
  }),
});

/** One by one: as arguments of a call, thousands of them would overflow the stack. */
function push<Node>(nodes: Node[], more: readonly Node[]): void {
  for (const node of more) nodes.push(node);
}
