import type { ProblemFix, SyntaxProblem, TextEdit, TomlDocument } from '../toml/tree/nodes';
import { quoted } from '../text/quoted';
import { secretAround } from './secret-value';

/** Shorter text in backticks is TOML punctuation, not a key. */
const shortestShown = 3;

/** The problem without the value, if it is inside the value of a secret option; other problems are unchanged. */
export function discreetProblem(document: TomlDocument, problem: SyntaxProblem): SyntaxProblem {
  const secret = secretAround(document, problem.span);
  if (secret === undefined) return problem;
  const { text } = document;
  const value = text.slice(
    Math.min(secret.start, problem.span.start),
    Math.max(secret.end, problem.span.end),
  );
  // A secret may contain a backtick, which would seem to end the quoted text.
  const itself = text.slice(problem.span.start, problem.span.end);
  const message = withoutParts(
    itself.length < shortestShown ? problem.message : problem.message.replaceAll(quoted(itself), hidden),
    value,
  );
  const { fix, ...told } = { ...problem, message };
  const discreet = fix && discreetFix(text, fix);
  return discreet === undefined ? told : { ...told, fix: discreet };
}

const hidden = '`…`';

const withoutParts = (message: string, value: string): string =>
  message.replace(/`([^`]+)`/gu, (whole, shown: string) =>
    shown.length >= shortestShown && value.includes(shown.replace(/…$/u, '')) ? hidden : whole,
  );

function discreetFix(text: string, fix: ProblemFix): ProblemFix | undefined {
  const edits = fix.edits.flatMap((edit) => smallerEdits(text, edit));
  // Text too long to compare may repeat the value.
  if (edits.some(({ newText }) => newText.length > longestCompared)) return undefined;
  return { title: fix.title.includes('`') ? 'Correct the value' : fix.title, edits };
}

/** The same edit without the parts it leaves unchanged: if it quotes a value, only the quotes. */
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

/** Longer than any key, yet short enough for a quadratic comparison. */
const longestCompared = 1000;

/** The longest common substring. */
function longestCommon(old: string, next: string) {
  const [oldAt, newAt] = [old.indexOf(next), next.indexOf(old)];
  if (newAt !== -1) return { oldAt: 0, newAt, length: old.length };
  if (oldAt !== -1) return { oldAt, newAt: 0, length: next.length };
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
