import type { SyntaxProblem, TomlDocument } from '../tree/nodes';
import { foreignBlocks } from './foreign-blocks';
import { markedBlocks } from './marked-blocks';
import type { Block } from './block';

/**
 * The problems of a document, where each block of another format is one: a pasted JSON object, the lines of a YAML file,
 * a merge conflict. Its lines have one cause, and to correct one of them alone helps no one. Linear.
 */
export function oncePerBlock(
  document: TomlDocument,
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (problems.length === 0) return problems;
  const marked = replaced(problems, markedBlocks(document, problems));
  return replaced(marked, foreignBlocks(document, marked));
}

/** Each block in the place of the problems that begin in what it covers. */
function replaced(problems: readonly SyntaxProblem[], blocks: readonly Block[]): readonly SyntaxProblem[] {
  if (blocks.length === 0) return problems;
  const covers = blocks.flatMap((block) => block.covers).sort((a, b) => a.start - b.start);
  const kept: SyntaxProblem[] = [];
  let [next, coveredTo] = [0, -1];
  for (const problem of problems) {
    const { start } = problem.span;
    for (; (covers[next]?.start ?? Infinity) <= start; next += 1)
      coveredTo = Math.max(coveredTo, covers[next]?.end ?? 0);
    if (start >= coveredTo) kept.push(problem);
  }
  const found = blocks.flatMap(({ problem }) => problem ?? []);
  return [...kept, ...found].sort((a, b) => a.span.start - b.span.start);
}
