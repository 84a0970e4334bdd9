import type { LocatedComment, LocatedHeader, LocatedJunk } from './located';
import type { LocatedPair } from './located-values';
import type { SyntaxProblem, TomlDocument } from './nodes';

export type LocatedStatement = LocatedPair | LocatedHeader | LocatedJunk;

/** A parsed document with the data that makes parsing its next version cheaper. */
export interface ReadDocument extends TomlDocument {
  readonly statements: readonly LocatedStatement[];
  readonly comments: readonly LocatedComment[];
  /** The `problems` of the syntax alone, without those about redefined names. */
  readonly readProblems: readonly SyntaxProblem[];
}
