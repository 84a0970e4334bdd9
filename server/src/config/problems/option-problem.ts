import { findOption } from '../../catalog/options';
import type { OptionSpec } from '../../catalog/spec';
import { oncePerBlock } from '../../toml/blocks/once-per-block';
import type { SyntaxProblem, TomlDocument } from '../../toml/tree/nodes';
import { quoted } from '../../text/quoted';
import { booleanIn, isBlankList, secondsIn, stringsIn } from './expected-value';
import { knownTables } from './known-tables';

interface KnownValue {
  readonly name: string;
  readonly option: OptionSpec;
  /** Whether it is an element of the value. */
  readonly isElement: boolean;
}

type BrokenValues = ReadonlyMap<number, KnownValue>;

/** The documented options on lines that couldn't be parsed, by the start offset of their values. */
function brokenValues(document: TomlDocument): BrokenValues {
  const found = new Map<number, KnownValue>();
  for (const { spec, table } of knownTables(document)) {
    if (spec.id === 'overrides' || spec.id === 'rate-limit-endpoints') continue;
    for (const { name, value, pair } of table?.entries ?? []) {
      const items = value?.type === 'array' ? value.items.filter((item) => item.value.broken) : [];
      const isBroken = value?.broken === true || pair?.broken === true;
      const option = isBroken || items.length > 0 ? findOption(spec.id, name) : undefined;
      if (value === undefined || option === undefined) continue;
      found.set(value.span.start, { name, option, isElement: false });
      for (const item of items) found.set(item.value.span.start, { name, option, isElement: true });
    }
  }
  return found;
}

/** Problems with unquoted words, which quotes would turn into strings. */
const wordKinds: ReadonlySet<string> = new Set([
  'unquoted-string',
  'unquoted-list',
  'number-with-unit',
  'boolean-word',
  'boolean-case',
  'function-call',
]);

/**
 * The problems of a file, of each block of another format one. A problem with the value of a documented option is reported with what the option takes: quotes around
 * `enabled` or `1h` would only be another mistake. Other problems are unchanged.
 */
export function optionProblems(document: TomlDocument): readonly SyntaxProblem[] {
  const { problems } = document;
  if (!problems.some(({ kind }) => wordKinds.has(kind))) return oncePerBlock(document, problems);
  const values = brokenValues(document);
  return oncePerBlock(
    document,
    problems.map((problem) =>
      wordKinds.has(problem.kind) ? optionProblem(document, problem, values) : problem,
    ),
  );
}

function optionProblem(document: TomlDocument, problem: SyntaxProblem, values: BrokenValues): SyntaxProblem {
  const found = values.get(problem.span.start);
  if (found === undefined || found.option.type === 'string' || found.option.type === 'string-table')
    return problem;
  const { kind, span, message: said } = problem;
  // What a program makes may be a list, and hardly ever a number or a boolean.
  if (kind === 'function-call')
    return found.option.type === 'strings' ? problem : { kind, span, message: said };
  if (found.isElement) return elementProblem(document, problem, found);
  const word = document.text.slice(problem.span.start, problem.span.end);
  const [takes, meant] = meaningAs(found.option, word.replace(/[,;]$/u, ''));
  if (meant === problem.fix?.edits[0]?.newText) return problem;
  const isBlank = isBlankList(meant);
  const write = meant === undefined ? '' : isBlank ? ' List the exact origins.' : ` Write ${quoted(meant)}.`;
  const message = `${quoted(word)} is not a TOML value, and \`${found.name}\` takes ${takes}.${write}`;
  if (meant === undefined) return { kind, span, message };
  return {
    kind,
    span,
    message,
    fix: {
      title: isBlank ? 'List origins instead' : `Write ${quoted(meant)}`,
      edits: [{ span, newText: meant }],
    },
  };
}

/** `[*]`: what quotes would only make another mistake of. */
function elementProblem(
  { text }: TomlDocument,
  problem: SyntaxProblem,
  { option }: KnownValue,
): SyntaxProblem {
  const { kind, span } = problem;
  const word = text.slice(span.start, span.end);
  if (!isBlankList(stringsIn(word, option.header))) return problem;
  return { kind, span, message: `${quoted(word)} is not a TOML value. List the exact origins, in quotes.` };
}

function meaningAs({ type, unit, header }: OptionSpec, word: string): readonly [string, string | undefined] {
  if (type === 'boolean') return ['`true` or `false`', booleanIn(word)];
  if (type === 'strings') return ['an array of strings', stringsIn(word, header)];
  return unit === 'seconds' ? ['a whole number of seconds', secondsIn(word)] : ['a whole number', undefined];
}
