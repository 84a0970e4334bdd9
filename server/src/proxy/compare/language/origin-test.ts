import type { Expression } from './expression';

/** What a file asks of the origin: whether an expression matches, or whether it is this text. */
export type OriginTest =
  { readonly expression: Expression } | { readonly exact: string; readonly ignoreCase: boolean };

/** Strangers that all tests judge alike. */
interface KindOfOrigin {
  /** What each test says, in the order of the tests. */
  readonly matched: readonly (boolean | undefined)[];
  /** Up to three, the most readable first; browsers can send each of them, and none is listed. */
  readonly origins: readonly string[];
}

export interface KindsOfOrigins {
  readonly kinds: readonly KindOfOrigin[];
  /**
   * Why there may be more kinds, as the end of a sentence about `pattern`. Empty: these are all of them, so what holds
   * for one origin of each kind holds for every origin that browsers can send and that is not listed.
   */
  readonly open: readonly OpenKind[];
}

export interface OpenKind {
  /** Undefined where it is about all of them. */
  readonly pattern: string | undefined;
  readonly reason: string;
}
