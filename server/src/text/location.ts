/** A position in a text as editors count: zero-based, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A range in a file. */
export interface Location extends Range {
  /** The path as it was given. */
  readonly path: string;
}
