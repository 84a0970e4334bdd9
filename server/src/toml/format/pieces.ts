import type { TomlDocument } from '../tree/nodes';

/** Statements per piece. The library's time is quadratic in their number: 10,000 lines at once take ten seconds. */
const pieceSize = 200;

/** The most blank lines to keep between two statements, as the library's `allowedBlankLines`. */
const blankLines = 2;

export interface TextPiece {
  /** Statements with their comments, with `\n` line ends and no byte order mark. */
  readonly text: string;
  /** The line ends after the piece once its own trailing blank lines are removed. */
  readonly blankLinesAfter: string;
}

/**
 * Splits a document between statements where no alignment crosses the split: before a header, or after a blank
 * line. The pieces are in document order and can be formatted one by one.
 */
export function pieces(document: TomlDocument, size = pieceSize): readonly TextPiece[] {
  const { text, statements } = document;
  const cuts = [text.startsWith('\uFEFF') ? 1 : 0];
  let count = 0;
  for (const { type, span } of statements) {
    if (
      count >= size &&
      (type === 'header' || /\n[ \t\r]*\n[ \t]*$/.test(text.slice(Math.max(0, span.start - 200), span.start)))
    ) {
      cuts.push(text.lastIndexOf('\n', span.start) + 1);
      count = 0;
    }
    count++;
  }
  return cuts.map((cut, i) => {
    const end = cuts[i + 1] ?? text.length;
    const piece = text.slice(cut, end).replaceAll('\r\n', '\n');
    const ends = piece.slice(piece.trimEnd().length).match(/\n/g)?.length ?? 0;
    return {
      text: piece,
      blankLinesAfter: end === text.length ? '' : '\n'.repeat(Math.min(Math.max(0, ends - 1), blankLines)),
    };
  });
}
