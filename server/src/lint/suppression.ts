import { applyEdits } from '../toml/edit/edit';
import type { TextEdit, TomlDocument } from '../toml/tree/nodes';
import { parse } from '../toml/parse/parse';
import { lineAround, readDirectives, type Directive } from './directives';

/** Whether the finding of a rule at an offset is silenced by a comment. */
export function readSuppressions(document: TomlDocument): (rule: string, offset: number) => boolean {
  const directives = readDirectives(document);
  const byLine = new Map<number | undefined, Directive[]>();
  for (const directive of directives) {
    const same = byLine.get(directive.line?.start);
    if (same === undefined) byLine.set(directive.line?.start, [directive]);
    else same.push(directive);
  }
  const silences = (rule: string, line: number | undefined): boolean =>
    byLine.get(line)?.some(({ rules }) => rules.length === 0 || rules.includes(rule)) === true;
  return (rule, offset) =>
    directives.length > 0 &&
    (silences(rule, undefined) || silences(rule, lineAround(document.text, offset).start));
}

const speaksOf = ({ line }: Directive, offset: number): boolean =>
  line === undefined || (line.start <= offset && offset <= line.end);

/**
 * The edits that silence `rule` at `offset`, on its line or in the whole file: in a comment that is there already if
 * there is one. Empty where no comment can do it, as in the middle of a multi-line string.
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

/** Only the parser knows whether a `#` begins a comment: a line may end inside a string, closed or not. */
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
  const directive = readDirectives(document).find(
    (one) => one.scope === scope && one.rules.length > 0 && speaksOf(one, offset),
  );
  return directive && insertion(directive.end, `, ${rule}`);
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

/** Below a `#:schema` line, which other tools look for at the very top. */
function atTop({ text, lineEnd }: TomlDocument, rule: string): TextEdit {
  const top = /^\uFEFF?(?:#:[^\n]*\n)*/u.exec(text)?.[0].length ?? 0;
  return insertion(top, `# license-monitor-ignore-file ${rule}${lineEnd}`);
}

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
