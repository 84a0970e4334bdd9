import type { Verdict } from './outcome';
import type { ResultReport } from './result-report';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  allowed: 'allowed',
  refused: 'refused',
  unreachable: 'no answer',
  cancelled: 'cancelled',
  unchecked: 'not checked',
};

/** What one line of a log has to say of a result. */
export function shortMessage(result: ResultReport): string {
  const expectation =
    isJudged(result) && !result.asExpected
      ? `Expected ${result.expected}, but it was ${result.verdict}.`
      : '';
  const reasons = result.failures.map(({ reason }) => reason);
  const signs = result.signs.map(({ message }) => message);
  const sentences = [expectation, result.headline, ...result.remarks, ...reasons, ...signs];
  return [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');
}

export const isJudged = ({ verdict }: ResultReport): boolean =>
  verdict === 'allowed' || verdict === 'refused';

export const isSkipped = ({ verdict }: ResultReport): boolean =>
  verdict === 'cancelled' || verdict === 'unchecked';
