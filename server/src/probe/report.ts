import { isAsExpected, type Outcome } from './outcome';
import type { ResultReport } from './result-report';
import type { Location } from '../text/location';

/** A run as plain data without secrets: the source of every report format. */
export interface Report {
  readonly url: string;
  readonly config: string | null;
  /** Every format mentions `insecure`. */
  readonly tls: 'verify' | 'insecure';
  readonly summary: Summary;
  /** Assumptions that the expectations rest on because the documentation doesn't say; complete sentences. */
  readonly assumptions: readonly string[];
  /** Origins in the file that no browser sends, so a run of everything does not ask for them; each a whole sentence. */
  readonly leftOut: readonly { readonly reason: string; readonly location: Location | null }[];
  readonly results: readonly ResultReport[];
}

export interface Summary {
  /** One sentence. */
  readonly text: string;
  readonly total: number;
  readonly asExpected: number;
  readonly unexpected: number;
  readonly unreachable: number;
  /** Canceled, or not sent because it was not confirmed. */
  readonly skipped: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const count = (wanted: (outcome: Outcome) => boolean) => outcomes.filter(wanted).length;
  const unreachable = count(({ verdict }) => verdict === 'unreachable');
  const skipped = count(({ verdict }) => verdict === 'cancelled' || verdict === 'unchecked');
  const asExpected = count(isAsExpected);
  const total = outcomes.length;
  const unexpected = total - unreachable - skipped - asExpected;
  return {
    text: [
      summaryText({ total, asExpected, unexpected, unreachable, skipped }),
      ...(total > 1 && outcomes.some(({ verdict }) => verdict === 'cancelled')
        ? ['The run was cancelled.']
        : []),
      ...noted(count((outcome) => isAsExpected(outcome) && outcome.differences.length > 0)),
    ].join(' '),
    total,
    asExpected,
    unexpected,
    unreachable,
    skipped,
  };
}

const noted = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? 'One response differs' : `${count} responses differ`} from the file, without giving any page more than the file allows.`,
      ];

function summaryText({ total, asExpected, unexpected, unreachable, skipped }: Omit<Summary, 'text'>): string {
  if (total === 0) return 'Nothing to check.';
  const checks =
    total === 1
      ? 'The check'
      : total === asExpected
        ? `All ${total} checks`
        : `${asExpected} of ${total} checks`;
  const rest = [
    ...(unexpected > 0 ? [`${unexpected} unexpected`] : []),
    ...(unreachable > 0 ? [`${unreachable} without a response`] : []),
    ...(skipped > 0 ? [`${skipped} not made`] : []),
  ];
  if (total === 1 && asExpected === 0) {
    return unexpected > 0
      ? 'The check had an unexpected result.'
      : unreachable > 0
        ? 'The check got no response.'
        : 'The check was not made.';
  }
  return `${checks} went as expected${rest.length === 0 ? '' : `, ${rest.join(', ')}`}.`;
}
