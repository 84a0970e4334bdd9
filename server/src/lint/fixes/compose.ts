import type { TextEdit } from '../../toml/tree/nodes';

/** A stretch of the edited text: kept from the original, or new. */
type Piece = { readonly from: number; readonly to: number } | { readonly inserted: string };

/**
 * One list of minimal edits of `text` with the effect of `first` and then `second`, whose spans count in the text
 * that `first` leaves.
 */
export function compose(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const pieces = edited(edited([{ from: 0, to: text.length }], first), second);
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  for (const piece of [...pieces, { from: text.length, to: text.length }]) {
    if ('inserted' in piece) {
      newText += piece.inserted;
      continue;
    }
    edits.push(...minimal(text, { span: { start, end: piece.from }, newText }));
    start = piece.to;
    newText = '';
  }
  return edits;
}

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let done = 0;
  for (const { span, newText } of inOrder(edits)) {
    result.push(...cut(pieces, done, span.start), { inserted: newText });
    done = span.end;
  }
  return [...result, ...cut(pieces, done, Infinity)];
}

function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'inserted' in piece ? piece.inserted.length : piece.to - piece.from;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to)
      result.push(
        'inserted' in piece
          ? { inserted: piece.inserted.slice(from, to) }
          : { from: piece.from + from, to: piece.from + to },
      );
    at += length;
  }
  return result;
}

/** Without what the old and the new text have in common at both ends; nothing when they are equal. */
function minimal(text: string, { span, newText }: TextEdit): readonly TextEdit[] {
  let { start, end } = span;
  let head = 0;
  let tail = newText.length;
  while (start < end && head < tail && text[start] === newText[head]) {
    start += 1;
    head += 1;
  }
  while (start < end && head < tail && text[end - 1] === newText[tail - 1]) {
    end -= 1;
    tail -= 1;
  }
  return start === end && head === tail ? [] : [{ span: { start, end }, newText: newText.slice(head, tail) }];
}
