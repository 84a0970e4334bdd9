import type { Span, TomlDocument } from '../toml/tree/nodes';
import type { IgnoreDirective } from './directives';
import { removeDirective, removeName, removeText } from './fixes/comment-fixes';
import type { Fix } from './rule';

/** A name in an ignore comment that is not a rule. */
export interface Misnamed {
  readonly written: string;
  readonly span: Span;
  /** The rule that was probably intended. */
  readonly nearest: string | undefined;
  /** Removes the name, or the whole comment if it names nothing else. */
  readonly removal: Fix;
}

type Nearest = (name: string) => string | undefined;

/** Names in ignore comments that are not rules, unless they may be words of a sentence. */
export function misnamed(
  { text, comments }: TomlDocument,
  directives: readonly IgnoreDirective[],
  ids: ReadonlySet<string>,
  nearest: Nearest,
): readonly Misnamed[] {
  const read = new Set(directives.map(({ comment }) => comment.start));
  return [
    ...directives.flatMap((directive) => inDirective(text, directive, ids, nearest)),
    ...comments.flatMap(({ span }) => (read.has(span.start) ? [] : inUnread(text, span, nearest))),
  ];
}

/** The first name is always meant as one; a later one after whitespace alone may start the reason. */
function inDirective(
  text: string,
  directive: IgnoreDirective,
  ids: ReadonlySet<string>,
  nearest: Nearest,
): readonly Misnamed[] {
  const { names, comment } = directive;
  const found: Misnamed[] = [];
  const place = { comment, span: directive.span };
  for (const [index, { id, span, mayBeReason }] of names.entries()) {
    if (ids.has(id)) continue;
    const written = text.slice(span.start, span.end);
    const near = nearest(written);
    if (mayBeReason && near === undefined) break;
    const removal = names.length === 1 ? removeDirective(text, place) : removeName(directive, index);
    found.push({ written, span, nearest: near, removal });
  }
  // A word without a hyphen after the last comma: `origin-null, originpath`.
  const rest = /^\s*,\s*(?<word>[A-Za-z]+)/u.exec(text.slice(place.span.end, comment.end));
  const word = names.length === 0 ? undefined : rest?.groups?.['word'];
  const near = word === undefined ? undefined : nearest(word);
  if (rest === null || word === undefined || near === undefined) return found;
  const end = place.span.end + rest[0].length;
  const span = { start: end - word.length, end };
  const removal = removeText({ start: place.span.end, end });
  return [...found, { written: word, span, nearest: near, removal }];
}

const unread =
  /^#\s*(?<keyword>license-monitor-ignore(?:-file)?(?:\s*:)?)\s+["'`]?(?<words>[\w-]+(?: [\w-]+){0,4})/u;

/** A comment that starts like an ignore comment but names nothing that resembles a rule. */
function inUnread(text: string, comment: Span, nearest: Nearest): readonly Misnamed[] {
  const written = text.slice(comment.start, comment.end);
  const match = unread.exec(written);
  const words = match?.groups?.['words'];
  if (match === null || words === undefined) return [];
  const start = comment.start + match[0].length - words.length;
  const [first = ''] = words.split(' ');
  const isAlone = /^["'`]?[\s,]*(?:$|#|--)/u.test(text.slice(start + first.length, comment.end));
  const spelled = spellings(words).find((spelling) => nearest(spelling) !== undefined);
  if (spelled === undefined && !isAlone) return [];
  const name = spelled ?? first;
  const span = withQuotes(text, { start, end: start + name.length });
  const place = { start: comment.start + written.indexOf('license-monitor'), end: span.end };
  return [
    { written: name, span, nearest: nearest(name), removal: removeDirective(text, { comment, span: place }) },
  ];
}

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && /["'`]/u.test(character);

const withQuotes = (text: string, { start, end }: Span): Span => ({
  start: isQuote(text[start - 1]) ? start - 1 : start,
  end: isQuote(text[end]) ? end + 1 : end,
});

/** `origin trailing slash …`: the words joined with hyphens, longest first. */
function spellings(words: string): readonly string[] {
  const parts = words.split(' ');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join(' '));
}
