import type { LocatedComment, LocatedHeader, LocatedJunk } from './located';
import type { LocatedPair } from './located-values';
import type { SyntaxProblem, TomlDocument } from './nodes';

export type LocatedStatement = LocatedPair | LocatedHeader | LocatedJunk;

/** A document as the reader made it, with what it takes to read the next text with less work. */
export interface ReadDocument extends TomlDocument {
  readonly statements: readonly LocatedStatement[];
  readonly comments: readonly LocatedComment[];
  /** What is wrong with the text as such: of `problems` those that are not about names defined twice. */
  readonly readProblems: readonly SyntaxProblem[];
}
