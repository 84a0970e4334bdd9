import { isSet, type Config } from '../config/config';
import { insertPair } from '../toml/edit';
import type { Entry, HeaderNode, Span, TextEdit, TomlDocument } from '../toml/nodes';
import { lineAround } from './directives';
import type { Fix } from './rule';

export interface Move {
  /** The option's name in `[api]`. */
  readonly name: string;
  readonly entry: Entry;
}

export interface Leftover {
  /** What goes with the moved lines: the header of their table, or the inline table that holds them. */
  readonly header?: HeaderNode;
  readonly statement?: Span;
}

/**
 * Moves options that stand elsewhere into `[api]`, which is added when there is none. Undefined where a key would
 * stand twice, where a value cannot be read, or where a comment has no place.
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
  const lines: { readonly name: string; readonly value: string; readonly comment: string }[] = [];
  for (const { name, entry } of moves) {
    const { pair, value } = entry;
    if ((api !== undefined && isSet(api, name)) || pair?.broken !== false || value === undefined)
      return undefined;
    // One comment stands behind an inline table, however many options it holds.
    const before = leftover.statement ?? pair.span;
    const comment =
      leftover.statement !== undefined && lines.length > 0 ? '' : commentBehind(document, before);
    lines.push({ name, value: textOf(document, value.span), comment });
  }
  const removed = removals(document, moves, leftover);
  const table = api?.table;
  if (table?.kind === 'inline' && lines.some(({ comment }) => comment !== '')) return undefined;
  const added =
    table?.header === undefined && table?.kind !== 'inline' && table?.kind !== 'dotted'
      ? [
          newApi(
            document,
            lines.map(({ name, value, comment }) => `${name} = ${value}${comment}`),
          ),
        ]
      : lines.flatMap(({ name, value, comment }) => insertPair(document, table, name, value + comment));
  return { title: 'Move into `[api]`', safety: 'suggestion', edits: [...removed, ...added], preferred: true };
}

function newApi({ text, lineEnd }: TomlDocument, lines: readonly string[]): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const newText = `${gap}${lineEnd}[api]${lineEnd}${lines.map((line) => line + lineEnd).join('')}`;
  return { span: { start: text.length, end: text.length }, newText };
}

function removals(
  document: TomlDocument,
  moves: readonly Move[],
  { header, statement }: Leftover,
): readonly TextEdit[] {
  if (statement !== undefined) return [{ span: wholeLines(document.text, statement), newText: '' }];
  const pairs = moves.flatMap(({ entry: { pair } }) => (pair === undefined ? [] : [pair.span]));
  const edits = pairs.map((span) => ({ span: wholeLines(document.text, span), newText: '' }));
  if (header === undefined) return edits;
  // A comment behind the header speaks of more than one line, so that it stays.
  const span =
    commentBehind(document, header.span) === '' ? wholeLines(document.text, header.span) : header.span;
  return [{ span, newText: '' }, ...edits];
}

/** From the begin of the first line to behind the line end of the last, with the comment there. */
function wholeLines(text: string, span: Span): Span {
  const { start } = lineAround(text, span.start);
  return {
    // A byte order mark belongs to the file, not to its first line.
    start: text.startsWith('\uFEFF', start) ? start + 1 : start,
    end: Math.min(lineAround(text, span.end).end + 1, text.length),
  };
}

const textOf = ({ text }: TomlDocument, span: Span): string => text.slice(span.start, span.end);

/** The blanks and the comment between a statement and the end of its line. */
function commentBehind(document: TomlDocument, { end }: Span): string {
  const line = lineAround(document.text, end);
  const comment = document.comments.find(({ span }) => span.start >= end && span.start < line.end);
  return comment === undefined ? '' : textOf(document, { start: end, end: comment.span.end });
}
