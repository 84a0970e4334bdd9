import type { TextEdit } from '../../toml/tree/nodes';

/** A piece of the edited text: kept from the original, or new. */
type Piece = { readonly from: number; readonly to: number } | { readonly inserted: string };

/**
 * Minimal edits of `text` with the combined effect of `first` and then `second`, whose spans refer to the text
 * after `first`.
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

/** Visits each piece once, since the edits are in document order. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let begun = 0;
  let at = 0;
  const advance = (to: number, keeps: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && at < to; piece = pieces[index]) {
      const from = begun;
      const length = lengthOf(piece);
      begun = Math.min(length, from + to - at);
      at += begun - from;
      if (keeps && begun > from) result.push(part(piece, from, begun));
      if (begun < length) return;
      index += 1;
      begun = 0;
    }
  };
  for (const { span, newText } of inOrder(edits)) {
    advance(span.start, true);
    result.push({ inserted: newText });
    advance(span.end, false);
  }
  advance(Infinity, true);
  return result;
}

const lengthOf = (piece: Piece): number =>
  'inserted' in piece ? piece.inserted.length : piece.to - piece.from;

const part = (piece: Piece, from: number, to: number): Piece =>
  'inserted' in piece
    ? { inserted: piece.inserted.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to };

/** Without the text that old and new have in common at both ends; empty if they are equal. */
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
