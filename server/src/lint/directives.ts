import type { CommentNode, Span, TomlDocument } from '../toml/tree/nodes';

/**
 * One `license-monitor-ignore` in a comment. Behind the names anything may follow, as a reason:
 * `# license-monitor-ignore origin-null, origin-path: the kiosk needs it`. Without names it speaks of every rule, and
 * then a reason has to be set apart: `# license-monitor-ignore -- the kiosk needs it`. Other words may be names that
 * were mistyped, so that such a comment silences nothing at all: never more than what is named.
 */
export interface Directive {
  readonly scope: 'line' | 'file';
  /** Empty for every rule. */
  readonly rules: readonly string[];
  /** Where a further name can be joined: behind the last one, or behind the keyword. */
  readonly end: number;
  /** The line it speaks of; undefined for the whole file. */
  readonly line: Span | undefined;
}

// Every id has a hyphen, which is what tells a name from the first word of a reason. Case does not count, nor does `_`.
const directive =
  /(?<=^#\s*|\s#?\s*)license-monitor-ignore(?<file>-file)?(?![\w-])(?:\s*:)?(?<names>(?:[\s,]*[A-Za-z]+(?:[-_][A-Za-z]+)+(?![\w-]))*)/gu;

/** What may follow where no rule is named: nothing, a reason that is set apart, or another comment. */
const setApart = /^[\s,]*(?:$|[-–—(#])/u;

/** Every `license-monitor-ignore` in the comments of the document, in its order. */
export function readDirectives({ text, comments }: TomlDocument): readonly Directive[] {
  const lineSpokenOf = lineFinder(text);
  return comments.flatMap((comment) => directivesOf(text, comment, lineSpokenOf));
}

function directivesOf(
  text: string,
  comment: CommentNode,
  lineSpokenOf: (comment: Span) => Span,
): readonly Directive[] {
  if (!comment.text.includes('license-monitor-ignore')) return [];
  const written = text.slice(comment.span.start, comment.span.end);
  return [...written.matchAll(directive)].flatMap((match) => {
    const scope = match.groups?.['file'] === undefined ? 'line' : 'file';
    const rules = idsIn(match.groups?.['names'] ?? '');
    const end = match.index + match[0].length;
    if (rules.length === 0 && !setApart.test(written.slice(end))) return [];
    const line = scope === 'file' ? undefined : lineSpokenOf(comment.span);
    return [{ scope, rules, end: comment.span.start + end, line }];
  });
}

const idsIn = (names: string): readonly string[] =>
  names
    .toLowerCase()
    .replaceAll('_', '-')
    .split(/[\s,]+/u)
    .filter((name) => name !== '');

/** For comments in the order of the text; the lines below a run of comments are looked through once for all of them. */
function lineFinder(text: string): (comment: Span) => Span {
  let known: { readonly from: number; readonly to: number; readonly line: Span | undefined } | undefined;
  return (comment) => {
    const own = lineAround(text, comment.start);
    if (text.slice(own.start, comment.start).trim() !== '') return own;
    if (known === undefined || own.start < known.from || own.start >= known.to) {
      const line = contentBelow(text, own);
      known = { from: own.start, to: line?.start ?? text.length, line };
    }
    return known.line ?? own;
  };
}

/** The next line with more than a comment on it. */
function contentBelow(text: string, line: Span): Span | undefined {
  for (let next = line; next.end < text.length;) {
    next = lineAround(text, next.end + 1);
    const content = text.slice(next.start, next.end).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return undefined;
}

/** The line that holds `offset`, without its line feed. */
export function lineAround(text: string, offset: number): Span {
  const feed = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: feed === -1 ? text.length : feed,
  };
}
