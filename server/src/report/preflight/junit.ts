import type { ResultReport } from '../../probe/result-report';
import type { Report } from '../../probe/report';
import { junit, type TestCase } from '../junit';
import { lineText } from '../text';
import { differs, isSkipped, likelyCauses, shortMessage } from './words';

/** One test case per probe: `failure` if the result is unexpected, `error` if there was no response. */
export const junitReport = ({ url, results, tls }: Report): string =>
  junit({
    name: `CORS check of ${url}`,
    ...(tls === 'insecure' && { properties: { tls: 'not verified' } }),
    cases: results.map((result) => ({
      name: result.id,
      classname: `cors.${result.kind}`,
      seconds: result.exchanges.reduce((sum, { response }) => sum + (response?.durationMs ?? 0), 0) / 1000,
      ...outcomeOf(result),
    })),
  });

function outcomeOf(result: ResultReport): Pick<TestCase, 'outcome'> {
  const { location, verdict, failures, differences } = result;
  const message = shortMessage(result);
  const notes = [...differences.map((difference) => difference.message), ...likelyCauses([result])];
  if (result.asExpected)
    return notes.length === 0 ? {} : { outcome: { kind: 'system-out', text: notes.join('\n') } };
  if (isSkipped(result)) return { outcome: { kind: 'skipped', message } };
  const details = [
    ...(location === null ? [] : [`See ${lineText(location)}.`]),
    ...failures.map(({ step, reason, remedy }) => `${step}: ${reason} ${remedy}`),
    ...notes,
  ];
  return {
    outcome: {
      kind: verdict === 'unreachable' ? 'error' : 'failure',
      message,
      type: differs(result) ? 'differs' : (result.failingStep ?? verdict),
      text: details.join('\n'),
    },
  };
}
