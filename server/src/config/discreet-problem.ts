import type { ProblemFix, SyntaxProblem, TextEdit, TomlDocument } from '../toml/nodes';

/** Names of options whose values belong in no report: `api_key`, and what an unknown table may call its secrets. */
const secretName = /api_?-?key|token|secret|passw(?:or)?d/iu;

/** A shorter text in backticks is a sign of TOML, not a key. */
const shortestShown = 3;

/** A problem inside the value of a secret option, told without the value. Others are told as they are. */
export function discreetProblem({ text }: TomlDocument, problem: SyntaxProblem): SyntaxProblem {
  const start = text.lastIndexOf('\n', problem.span.start - 1) + 1;
  const [assignment = '', name = ''] = /^([^=:#\n]*?)\s*[=:]/u.exec(text.slice(start)) ?? [];
  if (!secretName.test(name) || problem.span.start < start + assignment.length) return problem;
  const [value = ''] = /^[^\r\n]*/u.exec(text.slice(start + assignment.length)) ?? [];
  const message = withoutParts(problem.message, value);
  return problem.fix === undefined
    ? { ...problem, message }
    : { ...problem, message, fix: discreetFix(text, problem.fix) };
}

const withoutParts = (message: string, value: string): string =>
  message.replace(/`([^`]+)`/gu, (whole, shown: string) =>
    shown.length >= shortestShown && value.includes(shown.replace(/…$/u, '')) ? '`…`' : whole,
  );

const discreetFix = (text: string, { title, edits }: ProblemFix): ProblemFix => ({
  title: title.includes('`') ? 'Correct the value' : title,
  edits: edits.flatMap((edit) => smallerEdits(text, edit)),
});

/** The same edit without what it leaves as it is: of quotes around a value only the quotes. */
export function smallerEdits(text: string, { span, newText }: TextEdit): readonly TextEdit[] {
  const old = text.slice(span.start, span.end);
  if (old === newText) return [];
  const common = longestCommon(old, newText);
  if (common.length === 0) return [{ span, newText }];
  const [oldAt, newAt] = [span.start + common.oldAt, common.newAt];
  return [
    ...smallerEdits(text, { span: { start: span.start, end: oldAt }, newText: newText.slice(0, newAt) }),
    ...smallerEdits(text, {
      span: { start: oldAt + common.length, end: span.end },
      newText: newText.slice(newAt + common.length),
    }),
  ];
}

/** More characters than a key has, and few enough to compare each with each. */
const longestCompared = 1000;

/** The longest text that both hold. */
function longestCommon(old: string, next: string) {
  let best = { oldAt: 0, newAt: 0, length: 0 };
  if (old.length > longestCompared || next.length > longestCompared) return best;
  let before: readonly number[] = [];
  for (let oldAt = 0; oldAt < old.length; oldAt += 1) {
    const here: number[] = [];
    for (let newAt = 0; newAt < next.length; newAt += 1) {
      const length = old[oldAt] === next[newAt] ? (before[newAt - 1] ?? 0) + 1 : 0;
      here.push(length);
      if (length > best.length) best = { oldAt: oldAt - length + 1, newAt: newAt - length + 1, length };
    }
    before = here;
  }
  return best;
}
