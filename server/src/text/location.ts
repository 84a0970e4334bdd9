/** A place in a text, as editors count: from zero, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a file. */
export interface Location extends Range {
  /** The file's path as it was given. */
  readonly path: string;
}
