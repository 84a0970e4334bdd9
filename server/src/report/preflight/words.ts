import type { Verdict } from '../../probe/outcome';
import type { DifferenceReport, ResultReport } from '../../probe/result-report';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  refused: 'refused',
  unreachable: 'no response',
  cancelled: 'cancelled',
  unchecked: 'not checked',
};

/** A result in one line for a log. */
export function shortMessage(result: ResultReport): string {
  const expectation =
    isJudged(result) && result.verdict !== result.expected
      ? `Expected ${result.expected}, but it was ${result.verdict}.`
      : '';
  const reasons = result.failures.map(({ reason }) => reason);
  const signs = result.signs.map(({ message }) => message);
  const differences = result.differences.filter(({ weight }) => weight === 'access');
  const sentences = [
    expectation,
    result.headline,
    ...result.remarks,
    ...reasons,
    ...signs,
    ...(differs(result)
      ? [...differences.map(({ message }) => message), ...likelyCauses([{ differences }])]
      : []),
  ];
  return [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');
}

/** Why responses probably differ from the file, each sentence once. */
export const likelyCauses = (results: readonly Pick<ResultReport, 'differences'>[]): readonly string[] => [
  ...new Set(results.flatMap(({ differences }) => differences.map(({ cause }) => cause))),
];

export const isJudged = ({ verdict }: ResultReport): boolean =>
  verdict === 'allowed' || verdict === 'refused';

/** Whether the verdict is the expected one, but the response differs from what the file says. */
export const differs = ({ verdict, expected, asExpected }: ResultReport): boolean =>
  verdict === expected && !asExpected;

export interface Note {
  readonly message: string;
  readonly cause: string;
  readonly location: DifferenceReport['location'];
  /** The first check that shows it, and the number of others that do. */
  readonly checks: string;
}

/**
 * What differs in otherwise expected responses. Each sentence appears once, since a whole matrix often has the same
 * difference.
 */
export function notesOf(results: readonly ResultReport[]): readonly Note[] {
  const found = new Map<string, Note & { readonly ids: readonly string[] }>();
  for (const { id, asExpected, differences } of results)
    for (const { message, cause, location } of asExpected ? differences : []) {
      const ids = [...(found.get(message)?.ids ?? []), id];
      const more = new Set(ids).size - 1;
      const checks = `${ids[0] ?? ''}${more === 0 ? '' : ` and ${more} more`}`;
      found.set(message, { location, message, cause, ids, checks });
    }
  return [...found.values()].map(({ message, cause, location, checks }) => ({
    message,
    cause,
    location,
    checks,
  }));
}

export const isSkipped = ({ verdict }: ResultReport): boolean =>
  verdict === 'cancelled' || verdict === 'unchecked';
