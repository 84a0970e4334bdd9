/** A part of a text: half open, in UTF-16 code units, as in LSP and in JavaScript strings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
