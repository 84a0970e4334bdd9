import { lineAround } from '../text/line-index';
import type { CommentNode, Span, TomlDocument } from '../toml/tree/nodes';

/**
 * One `license-monitor-ignore` in a comment. Text such as a reason may follow the names: `# license-monitor-ignore
 * origin-null, origin-path: the kiosk needs it`. Without names it applies to every rule, and a reason must then be
 * set apart: `# license-monitor-ignore -- the kiosk needs it`. Any other words may be mistyped names, so such a
 * comment silences nothing: a comment never silences more than it names.
 */
export interface IgnoreDirective {
  readonly scope: 'line' | 'file';
  /** Empty to silence every rule. */
  readonly rules: readonly string[];
  /** One entry for each of `rules`. */
  readonly names: readonly RuleName[];
  /** The comment it is in. */
  readonly comment: Span;
  /** From the keyword to the last name, where another name can be added. */
  readonly span: Span;
  /** The line it applies to; undefined for the whole file. */
  readonly line: Span | undefined;
}

/** A rule named in a comment. */
interface RuleName {
  readonly id: string;
  readonly span: Span;
  /** Whether only whitespace separates it from the name before it, so it may be the first word of a reason. */
  readonly mayBeReason: boolean;
}

// Matches the keyword first and what precedes it second, so a run of spaces isn't scanned from each of them. Every
// rule id has a hyphen, which distinguishes it from the first word of a reason. Case and `_` instead of `-` don't
// matter.
const directive =
  /license-monitor-ignore(?<=(?:^#\s*|\s#?\s*)license-monitor-ignore)(?<file>-file)?(?![\w-])(?:\s*:)?(?<names>(?:[\s,]*[A-Za-z]+(?:[-_][A-Za-z]+)+(?![\w-]))*)/gu;

/** What may follow if no rule is named: nothing, a reason that is set apart, or another comment. */
const setApart = /^[\s,]*(?:$|[-–—(#])/u;

/** Every `license-monitor-ignore` in the document's comments, in order. */
export function readIgnoreDirectives({ text, comments }: TomlDocument): readonly IgnoreDirective[] {
  const lineSpokenOf = lineFinder(text);
  return comments.flatMap((comment) => directivesOf(text, comment, lineSpokenOf));
}

function directivesOf(
  text: string,
  comment: CommentNode,
  lineSpokenOf: (comment: Span) => Span,
): readonly IgnoreDirective[] {
  if (!comment.text.includes('license-monitor-ignore')) return [];
  const written = text.slice(comment.span.start, comment.span.end);
  return [...written.matchAll(directive)].flatMap((match) => {
    const scope = match.groups?.['file'] === undefined ? 'line' : 'file';
    const start = comment.span.start + match.index;
    const span = { start, end: start + match[0].length };
    const names = namesIn(match.groups?.['names'] ?? '', span.end);
    if (names.length === 0 && !setApart.test(text.slice(span.end, comment.span.end))) return [];
    const line = scope === 'file' ? undefined : lineSpokenOf(comment.span);
    return [{ scope, rules: names.map(({ id }) => id), names, comment: comment.span, span, line }];
  });
}

/** The names in a text that ends at offset `end`. */
function namesIn(names: string, end: number): readonly RuleName[] {
  const from = end - names.length;
  let last = 0;
  return [...names.matchAll(/[A-Za-z_-]+/gu)].map((match) => {
    const [name] = match;
    const mayBeReason = last > 0 && !names.slice(last, match.index).includes(',');
    last = match.index + name.length;
    const span = { start: from + match.index, end: from + last };
    return { id: name.toLowerCase().replaceAll('_', '-'), span, mayBeReason };
  });
}

/** For comments in document order. The lines after a run of comments are searched only once for all of them. */
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

/** The next line with anything other than a comment. */
function contentBelow(text: string, line: Span): Span | undefined {
  for (let next = line; next.end < text.length;) {
    next = lineAround(text, next.end + 1);
    const content = text.slice(next.start, next.end).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return undefined;
}
