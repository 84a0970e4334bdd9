import { quote } from '../edit/edit';
import type { ArrayNode, TextEdit } from '../tree/nodes';
import type { Faulty } from './block';

/**
 * The edits that make TOML of lines of YAML: `key: value`, lists with a `-` on each line, and one table around all of them.
 * Undefined where the lines hold anything else, for what a deeper level was meant as is not known.
 */
export function yamlFix(text: string, run: readonly Faulty[]): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const items = itemsAfter(text, run, at);
    const taken = items === undefined ? lineEdits(text, run, at) : listEdits(text, run, at, items);
    if (taken === undefined) return undefined;
    edits.push(...taken);
    at += items?.length ?? 0;
  }
  return edits;
}

/** The key of a line that has no value: `key:` or `key =`. */
const emptyKey = /^(?:"[^"\\]*"|'[^']*'|[\w.-]+)(?=[ \t]*[:=]$)/u;
const item = /^-[ \t]+(?:"([^"\\]*)"|'([^']*)'|([^\s#"'[\]{}&*!|>%@`][^#"'[\]{}]*))$/u;

const written = (text: string, run: readonly Faulty[], at: number): string => {
  const span = run[at]?.statement.span;
  return span === undefined ? '' : text.slice(span.start, span.end).trimEnd();
};

/** The items of the list below a key; undefined where none begins there. */
function itemsAfter(text: string, run: readonly Faulty[], at: number): readonly string[] | undefined {
  if (!emptyKey.test(written(text, run, at))) return undefined;
  const items: string[] = [];
  for (let next = at + 1; next < run.length; next += 1) {
    const [, basic, literal, plain] = item.exec(written(text, run, next)) ?? [];
    const value = basic ?? literal ?? plain?.trim();
    // `- name: value` is a table.
    if (value === undefined || /:(?:\s|$)/u.test(plain ?? '')) break;
    items.push(value);
  }
  return items.length > 0 ? items : undefined;
}

function listEdits(
  text: string,
  run: readonly Faulty[],
  at: number,
  items: readonly string[],
): readonly TextEdit[] | undefined {
  const start = run[at]?.statement.span.start;
  const end = run[at + items.length]?.statement.span.end;
  const [key] = emptyKey.exec(written(text, run, at)) ?? [];
  if (start === undefined || end === undefined || key === undefined) return undefined;
  // A comment between the lines would be lost.
  if (text.slice(start, end).includes('#')) return undefined;
  const list = items.map((value) => quote(value)).join(', ');
  return [{ span: { start, end }, newText: `${key} = [${list}]` }];
}

/** `key: value` by the fixes of its problems; `api:` before all others as a header. */
function lineEdits(text: string, run: readonly Faulty[], at: number): readonly TextEdit[] | undefined {
  const faulty = run[at];
  const line = written(text, run, at);
  if (faulty === undefined) return undefined;
  if (isStart(line)) return [{ span: faulty.statement.span, newText: '' }];
  if (faulty.statement.type === 'key-value' && faulty.statement.value?.type === 'array')
    return itemEdits(text, faulty.statement.value);
  const [key] = emptyKey.exec(line) ?? [];
  const isFirst = at === 0 || (at === 1 && isStart(written(text, run, 0)));
  if (isFirst && key !== undefined && line.endsWith(':') && run.length > 1)
    return [{ span: faulty.statement.span, newText: `[${key}]` }];
  const edits = faulty.problems.flatMap(({ fix }) => fix?.edits ?? []);
  return faulty.problems.every(({ fix }) => fix !== undefined) ? edits : undefined;
}

const isStart = (line: string): boolean => /^-{3,}$/u.test(line);

/** Each line of brackets around a list of YAML as an element of its own. */
function itemEdits(text: string, { span }: ArrayNode): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let start = span.start + 1;
  for (const line of text.slice(start, span.end - 1).split('\n')) {
    const trimmed = line.trim().replace(/,$/u, '');
    const [, basic, literal, plain] = item.exec(trimmed) ?? [];
    const value = basic ?? literal ?? plain?.trim();
    if (trimmed !== '' && value === undefined) return undefined;
    const at = start + line.indexOf(trimmed);
    const end = start + line.trimEnd().length;
    if (value !== undefined) edits.push({ span: { start: at, end }, newText: `${quote(value)},` });
    start += line.length + 1;
  }
  return edits.length > 0 ? edits : undefined;
}
