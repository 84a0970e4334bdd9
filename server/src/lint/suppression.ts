import { applyEdits } from '../toml/edit/edit';
import type { Span, TextEdit, TomlDocument } from '../toml/tree/nodes';
import { parse } from '../toml/parse/parse';
import { lineAround, lineStarts } from '../text/line-index';
import { readIgnoreDirectives, type IgnoreDirective } from './directives';

/** The rules about ignore comments. A comment without names doesn't silence diagnostics about itself. */
const aboutComments: ReadonlySet<string> = new Set(['ignore-unknown', 'ignore-unused']);

export const isAboutComments = (rule: string): boolean => aboutComments.has(rule);

/** Whether a comment silences the diagnostic of a rule at an offset. */
export function readSuppressions(document: TomlDocument): (rule: string, offset: number) => boolean {
  const directives = readIgnoreDirectives(document);
  if (directives.length === 0) return () => false;
  const lineStart = lineStarts(document.text);
  const everywhere = new Set<string>();
  const onLine = new Map<number, Set<string>>();
  const within = new Map<number, Set<string>>();
  for (const { line, rules, comment } of directives) {
    const named = rules.length === 0 ? [everyRule] : rules;
    add(line === undefined ? everywhere : setAt(onLine, line.start), named);
    add(setAt(within, lineStart(comment.start)), named);
  }
  return (rule, offset) => {
    const line = lineStart(offset);
    const own = within.get(line);
    const isAbout = aboutComments.has(rule);
    if (everywhere.has(rule) || onLine.get(line)?.has(rule) === true) return true;
    if (isAbout && own?.has(rule) === true) return true;
    if (isAbout && own?.has(everyRule) === true) return false;
    return everywhere.has(everyRule) || onLine.get(line)?.has(everyRule) === true;
  };
}

const everyRule = '*';

const add = (set: Set<string>, values: readonly string[]): void => {
  for (const value of values) set.add(value);
};

function setAt(sets: Map<number, Set<string>>, at: number): Set<string> {
  const set = sets.get(at) ?? new Set();
  sets.set(at, set);
  return set;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** A comment also applies to diagnostics about the comment itself. */
const speaksOf = ({ line, comment }: IgnoreDirective, rule: string, offset: number): boolean =>
  line === undefined || holds(line, offset) || (aboutComments.has(rule) && holds(comment, offset));

/**
 * The edits that silence `rule` at `offset`, on its line or in the whole file, reusing an existing comment if there
 * is one. Empty if no comment can do it, for example in the middle of a multi-line string.
 */
export function suppressionEdits(
  document: TomlDocument,
  rule: string,
  offset: number,
  scope: 'line' | 'file',
): readonly TextEdit[] {
  if (readSuppressions(document)(rule, offset)) return [];
  const joined = joinedDirective(document, rule, offset, scope);
  const candidates =
    scope === 'file'
      ? [joined, atTop(document, rule)]
      : [joined, behindLine(document, rule, offset), aboveLine(document, rule, offset)];
  const edit = candidates.find(
    (candidate) => candidate !== undefined && isEnough(document, candidate, rule, offset),
  );
  return edit === undefined ? [] : [edit];
}

/** Only the parser knows whether a `#` starts a comment: a line may end inside a string. */
function isEnough({ text }: TomlDocument, edit: TextEdit, rule: string, offset: number): boolean {
  const moved = edit.span.start <= offset ? offset + edit.newText.length : offset;
  return readSuppressions(parse(applyEdits(text, [edit])))(rule, moved);
}

function joinedDirective(
  document: TomlDocument,
  rule: string,
  offset: number,
  scope: 'line' | 'file',
): TextEdit | undefined {
  const directive = readIgnoreDirectives(document).find(
    (one) => one.scope === scope && one.rules.length > 0 && speaksOf(one, rule, offset),
  );
  return directive && insertion(directive.span.end, `, ${rule}`);
}

function behindLine({ text }: TomlDocument, rule: string, offset: number): TextEdit {
  const line = lineAround(text, offset);
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  return insertion(end, ` # license-monitor-ignore ${rule}`);
}

function aboveLine({ text, lineEnd }: TomlDocument, rule: string, offset: number): TextEdit {
  const line = lineAround(text, offset);
  const start = line.start + (text.startsWith('\uFEFF', line.start) ? 1 : 0);
  const indent = /^[ \t]*/u.exec(text.slice(start, line.end))?.[0] ?? '';
  return insertion(start, `${indent}# license-monitor-ignore ${rule}${lineEnd}`);
}

/** After a `#:schema` line, which other tools expect at the very top. */
function atTop({ text, lineEnd }: TomlDocument, rule: string): TextEdit {
  const top = /^\uFEFF?(?:#:[^\n]*\n)*/u.exec(text)?.[0].length ?? 0;
  return insertion(top, `# license-monitor-ignore-file ${rule}${lineEnd}`);
}

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
