import type { Span, Statement, SyntaxProblem } from '../tree/nodes';

/** A statement with the problems that begin in it. */
export interface Faulty {
  readonly statement: Statement;
  readonly problems: readonly SyntaxProblem[];
}

/** A block as one problem, and the places whose problems it replaces; an `else` inside one has no problem of its own. */
export interface Block {
  readonly problem?: SyntaxProblem;
  readonly covers: readonly Span[];
}
