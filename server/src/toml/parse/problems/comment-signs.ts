import {
  CLOSE_BRACKET,
  HASH,
  OPEN_BRACKET,
  codeAt,
  isBlank,
  isLineEnd,
  isQuote,
} from '../../tree/characters';
import type { TextEdit } from '../../tree/nodes';
import { blanksEnd, lineEndFrom, report, trimmedEnd, type Reader } from '../reader';

/** How comments start in other languages. */
const signs = ['//', '/*', '<!--', ';', '--'] as const;

type Sign = (typeof signs)[number];

/** The comment sign of another language at `start`, where a statement may start. */
export function commentSignAt(text: string, start: number): Sign | undefined {
  const sign = signs.find((one) => text.startsWith(one, start));
  // `--x` may be anything.
  return sign === '--' && !isBlank(codeAt(text, start + 2)) ? undefined : sign;
}

/** The same after a value or in a list, where `;` is a separator and `//` may start an address. */
export function commentSignBehind(text: string, start: number): Sign | undefined {
  const sign = commentSignAt(text, start);
  if (sign === undefined || sign === '/*' || sign === '<!--') return sign;
  const after = codeAt(text, start + sign.length);
  return isBlank(after) || isQuote(after) || (sign !== ';' && isLineEnd(after)) ? sign : undefined;
}

/** Whether `sign` between list elements starts a comment, that is, whether the list doesn't end on that line. */
export function isCommentInList(reader: Reader, sign: Sign, lacksComma: boolean): boolean {
  const { text, at: start } = reader;
  // One scan covers the rest of the text it has read, so time stays linear.
  if (start < reader.listEndsAt) return false;
  const after = codeAt(text, blanksEnd(text, start + sign.length));
  if (sign === ';' && lacksComma && (isQuote(after) || isLineEnd(after) || after === CLOSE_BRACKET))
    return false;
  let open = 0;
  for (let at = start; !isLineEnd(codeAt(text, at)); at++) {
    if (sign === '/*' && text.startsWith('*/', at)) return true;
    if (codeAt(text, at) === OPEN_BRACKET) open++;
    else if (codeAt(text, at) === CLOSE_BRACKET && --open < 0) {
      reader.listEndsAt = at;
      return false;
    }
  }
  return true;
}

const closers: Readonly<Partial<Record<Sign, string>>> = { '/*': '*/', '<!--': '-->' };

/** Reads a comment to the end of its line, or to its own end, and reports it with its TOML spelling. */
export function readWrongComment(reader: Reader, sign: Sign, upTo: number): void {
  const { text, at: start } = reader;
  const span = { start, end: start + sign.length };
  const closer = closers[sign];
  const closerAt = closer === undefined ? -1 : text.slice(start, upTo).indexOf(closer, sign.length);
  const end =
    closer === undefined || closerAt === -1
      ? trimmedEnd(text, start, upTo)
      : start + closerAt + closer.length;
  const edits: TextEdit[] = [{ span, newText: '#' }];
  if (closer !== undefined && closerAt !== -1)
    edits.push({ span: { start: trimmedEnd(text, span.end, start + closerAt), end }, newText: '' });
  // Text after a block comment on the same line would become part of the comment.
  const endsLine =
    blanksEnd(text, end) >= lineEndFrom(text, start) || codeAt(text, blanksEnd(text, end)) === HASH;
  const fix = endsLine ? { title: 'Write the comment with `#`', edits } : undefined;
  report(reader, 'wrong-comment', span, `Comments start with \`#\` in TOML, not with \`${sign}\`.`, fix);
  reader.at = end;
}
