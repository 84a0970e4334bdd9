import { isSet, type Config } from '../../config/config';
import { applyEdits, insertPair, removePairs } from '../../toml/edit/edit';
import { entryNamed } from '../../toml/tree/find';
import type { Entry, HeaderNode, KeyValueNode, Span, TextEdit, TomlDocument } from '../../toml/tree/nodes';
import { placeOf } from '../../toml/edit/pair-place';
import { parse } from '../../toml/parse/parse';
import { compose } from './compose';
import { lineAround } from '../../text/line-index';
import type { Fix } from '../rule';

export interface Move {
  /** The name the option has in `[api]`. */
  readonly name: string;
  readonly entry: Entry;
}

export interface Leftover {
  /** What moves along with the lines: the header of their table, or the inline table that contains them. */
  readonly header?: HeaderNode;
  readonly holder?: KeyValueNode;
}

/**
 * Moves misplaced options into `[api]`, which is added if missing. Undefined if a key would occur twice, a value
 * can't be read, or a comment can't be kept.
 */
export function moveIntoApi(
  config: Config,
  moves: readonly Move[],
  leftover: Leftover = {},
): Fix | undefined {
  const { document, api } = config;
  const names = new Set(moves.map(({ name }) => name));
  if (moves.length === 0 || names.size < moves.length) return undefined;
  if (api === undefined ? document.root.entries.some(({ name }) => name === 'api') : !api.complete)
    return undefined;
  const lines: Line[] = [];
  for (const { name, entry } of moves) {
    const { pair, value } = entry;
    if ((api !== undefined && isSet(api, name)) || pair?.broken !== false || value === undefined)
      return undefined;
    // An inline table has one comment for all its options. If an option stays, the comment stays with it.
    const before = leftover.holder ?? pair;
    const isBehind = isLine(document, before) && (leftover.holder === undefined || lines.length === 0);
    const comment = isBehind ? commentBehind(document, before.span) : '';
    lines.push({ name, value: textOf(document, value.span), comment });
  }
  const removed = removals(document, moves, leftover);
  // Find the place for the new lines in the remaining text: the neighboring line may be among the removed ones.
  const remaining = parse(applyEdits(document.text, removed));
  const added = additions(remaining, lines);
  const edits = added && compose(document.text, removed, added);
  // Never lose anything from a file that is written in an unforeseen way.
  if (
    edits === undefined ||
    parse(applyEdits(document.text, edits)).problems.length > document.problems.length
  )
    return undefined;
  return { title: 'Move into `[api]`', safety: 'suggestion', edits, preferred: true };
}

interface Line {
  readonly name: string;
  readonly value: string;
  readonly comment: string;
}

function additions(document: TomlDocument, lines: readonly Line[]): readonly TextEdit[] | undefined {
  const table = entryNamed(document.root, 'api')?.table;
  if (table?.kind === 'inline' && lines.some(({ comment }) => comment !== '')) return undefined;
  if (table?.header === undefined && table?.kind !== 'inline' && table?.kind !== 'dotted')
    return [
      newApi(
        document,
        lines.map(({ name, value, comment }) => `${name} = ${value}${comment}`),
      ),
    ];
  return lines.flatMap(({ name, value, comment }) => insertPair(document, table, name, value + comment));
}

const isLine = (document: TomlDocument, pair: KeyValueNode): boolean =>
  placeOf(document, pair)?.type === 'line';

function newApi({ text, lineEnd }: TomlDocument, lines: readonly string[]): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const newText = `${gap}${lineEnd}[api]${lineEnd}${lines.map((line) => line + lineEnd).join('')}`;
  return { span: { start: text.length, end: text.length }, newText };
}

function removals(
  document: TomlDocument,
  moves: readonly Move[],
  { header, holder }: Leftover,
): readonly TextEdit[] {
  const moved = moves.flatMap(({ entry: { pair } }) => (pair === undefined ? [] : [pair]));
  const pairs = holder === undefined ? moved : [holder];
  const edits = [
    ...pairs
      .filter((pair) => isLine(document, pair))
      .map(({ span }) => ({ span: wholeLines(document.text, span), newText: '' })),
    ...removePairs(
      document,
      pairs.filter((pair) => !isLine(document, pair)),
    ),
  ];
  if (header === undefined) return edits;
  // A comment after the header is about more than one line, so it stays.
  const span =
    commentBehind(document, header.span) === '' ? wholeLines(document.text, header.span) : header.span;
  return [{ span, newText: '' }, ...edits];
}

/** From the start of the first line to after the line end of the last, including the comment there. */
function wholeLines(text: string, span: Span): Span {
  const { start } = lineAround(text, span.start);
  return {
    // A byte order mark belongs to the file, not to its first line.
    start: text.startsWith('\uFEFF', start) ? start + 1 : start,
    end: Math.min(lineAround(text, span.end).end + 1, text.length),
  };
}

const textOf = ({ text }: TomlDocument, span: Span): string => text.slice(span.start, span.end);

/** The spaces and comment between a statement and the end of its line. */
function commentBehind(document: TomlDocument, { end }: Span): string {
  const line = lineAround(document.text, end);
  const comment = document.comments.find(({ span }) => span.start >= end && span.start < line.end);
  return comment === undefined ? '' : textOf(document, { start: end, end: comment.span.end });
}
