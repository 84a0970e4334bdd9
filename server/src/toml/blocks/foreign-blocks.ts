import type { KeyValueNode, Span, Statement, SyntaxProblem, TextEdit, TomlDocument } from '../tree/nodes';
import type { Block, Faulty } from './block';
import { jsonFix } from './json-fix';
import { lateValues } from './late-values';
import { yamlFix } from './yaml-fix';

/** What other formats have and TOML doesn't, wherever it is on a line. */
const foreign: ReadonlySet<string> = new Set([
  'braces-around-table',
  'colon-instead-of-equals',
  'yaml-key',
  'yaml-list',
  'yaml-text',
]);

/** JSON and YAML over several lines, or in several values of one: each run of such lines as one problem. */
export function foreignBlocks(document: TomlDocument, problems: readonly SyntaxProblem[]): readonly Block[] {
  const hasBlock = problems.some(({ kind }) => foreign.has(kind) || kind === 'missing-value');
  if (problems.length === 0 || !hasBlock) return [];
  const faulty = faultyStatements(document, problems);
  const found = [
    ...runsOf(document, faulty).flatMap((run) => problemOf(document, run) ?? []),
    ...lateValues(document, faulty),
  ];
  return found.map((problem) => ({ problem, covers: [problem.span] }));
}

/** All statements in order, each with its problems. */
function faultyStatements(
  { statements }: TomlDocument,
  problems: readonly SyntaxProblem[],
): readonly Faulty[] {
  let next = 0;
  return statements.map((statement) => {
    const start = next;
    while (next < problems.length && (problems[next]?.span.start ?? 0) < statement.span.end) next += 1;
    return { statement, problems: problems.slice(start, next) };
  });
}

/** The runs of statements of another format. A statement that is TOML ends one. */
function runsOf({ text }: TomlDocument, statements: readonly Faulty[]): readonly (readonly Faulty[])[] {
  const runs: Faulty[][] = [];
  let run: Faulty[] = [];
  for (const faulty of statements)
    if (belongs(text, faulty, run.at(-1))) run.push(faulty);
    else {
      if (run.length > 0) runs.push(run);
      run = begins(text, faulty) ? [faulty] : [];
    }
  return run.length > 0 ? [...runs, run] : runs;
}

const isForeign = ({ problems }: Faulty): boolean => problems.some(({ kind }) => foreign.has(kind));

const textOf = (text: string, { span }: Statement): string => text.slice(span.start, span.end);

/** `{`, `---`, a key with a colon, or a key whose value may follow as a list of YAML. */
const begins = (text: string, faulty: Faulty): boolean =>
  isForeign(faulty) || lacksValue(faulty) || /^-{3,}$/u.test(textOf(text, faulty.statement));

const lacksValue = ({ problems }: Faulty): boolean => problems.some(({ kind }) => kind === 'missing-value');

function belongs(text: string, faulty: Faulty, before: Faulty | undefined): boolean {
  if (before === undefined || faulty.statement.type === 'header') return false;
  if (lacksValue(before)) return faulty.problems.some(({ kind }) => kind === 'yaml-list');
  // What closes an object, and the last line of a text that YAML folds.
  return isForeign(faulty) || /^[\]}]+,?$/u.test(textOf(text, faulty.statement));
}

function problemOf(document: TomlDocument, run: readonly Faulty[]): SyntaxProblem | undefined {
  const { text } = document;
  const problems = run.flatMap((faulty) => faulty.problems);
  const [first] = run;
  const last = run.at(-1);
  if (problems.length < 2 || first === undefined || last === undefined || !run.some(isForeign))
    return undefined;
  const span: Span = { start: first.statement.span.start, end: last.statement.span.end };
  const kind = run.some((faulty) => isBraced(text, faulty)) ? bracedKind(run) : 'yaml';
  const edits =
    (kind === 'yaml' ? yamlFix(text, run) : jsonFix(document, span)) ?? lineEdits(text, run, problems);
  return { kind, span, message: messages[kind], ...(edits && { fix: { title: 'Write it as TOML', edits } }) };
}

const bracedKind = (run: readonly Faulty[]): 'json' | 'braces' =>
  run.some(({ problems }) => problems.some(({ kind }) => kind === 'colon-instead-of-equals'))
    ? 'json'
    : 'braces';

const messages = {
  json: 'This is JSON. In TOML, write a table as `[api]` on its own line, and below it `key = value` without commas.',
  braces: 'Braces don’t make a table in TOML. Write `[api]` on its own line, and `key = value` below it.',
  yaml: 'This is YAML. In TOML, write `key = value`, a list as `key = ["a", "b"]`, and a table as `[table]`.',
} as const;

/** Braces, or keys in quotes before colons. */
function isBraced(text: string, { statement, problems }: Faulty): boolean {
  if (statement.type === 'junk') return /^[{}]/u.test(textOf(text, statement));
  if (statement.type !== 'key-value' || !problems.some(({ kind }) => foreign.has(kind))) return false;
  return isQuotedKey(statement) || statement.value?.type === 'inline-table';
}

const isQuotedKey = ({ key }: KeyValueNode): boolean => key.parts.every(({ style }) => style !== 'bare');

/** The edits of all problems, where each has its own and no table goes on in the next line, which TOML 1.0 forbids. */
function lineEdits(
  text: string,
  run: readonly Faulty[],
  problems: readonly SyntaxProblem[],
): readonly TextEdit[] | undefined {
  const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
  const areDistinct = edits.every(({ span }, at) => at === 0 || (edits[at - 1]?.span.end ?? 0) <= span.start);
  const goesOn = run.some(
    ({ statement }) =>
      statement.type === 'key-value' &&
      statement.value?.type === 'inline-table' &&
      textOf(text, statement).includes('\n'),
  );
  return !goesOn && problems.every(({ fix }) => fix !== undefined) && areDistinct ? edits : undefined;
}
