/** A place in a text, as editors count: from zero, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Location {
  /** The file's path as it was given. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}
