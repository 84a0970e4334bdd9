import type { Expression } from './expression';

/** A test that a file makes of the origin: whether an expression matches, or whether it equals a text. */
export type OriginTest =
  { readonly expression: Expression } | { readonly exact: string; readonly ignoreCase: boolean };

/** Unlisted origins for which all tests have the same result. */
interface KindOfOrigin {
  /** The result of each test, in the order of the tests. */
  readonly matched: readonly (boolean | undefined)[];
  /** Up to three, the most readable first; browsers can send each of them, and none is listed. */
  readonly origins: readonly string[];
}

export interface KindsOfOrigins {
  readonly kinds: readonly KindOfOrigin[];
  /**
   * Why there may be more kinds, as the end of a sentence about `pattern`. If empty, these are all of them, so what
   * holds for one origin of each kind holds for every unlisted origin that browsers can send.
   */
  readonly open: readonly OpenKind[];
}

export interface OpenKind {
  /** Undefined if it applies to all of them. */
  readonly pattern: string | undefined;
  readonly reason: string;
}
