import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { TextEdit as OffsetEdit, Span } from '../toml/tree/nodes';

/** Offsets and LSP positions both count UTF-16 code units. */
export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const editsOf = (document: TextDocument, edits: readonly OffsetEdit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
