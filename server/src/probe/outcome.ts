import type { Prediction } from '../config/effective/predict';
import type { Trace } from '../cors/trace';
import type { Difference } from './expected/compare';
import type { ExchangeRequest, ExchangeResult } from './exchange';
import type { Probe } from './run/plan';
import type { Sign } from './run/signs';

export interface Exchanged {
  readonly request: ExchangeRequest;
  readonly result: ExchangeResult;
}

/**
 * `unchecked`: a browser sends the request without a preflight, sending it was not allowed, and the response to
 * OPTIONS says nothing about it. `unreachable`: there was no response to judge.
 */
export type Verdict = 'allowed' | 'refused' | 'unreachable' | 'cancelled' | 'unchecked';

/** The result of one probe. */
export interface Outcome {
  readonly probe: Probe;
  readonly verdict: Verdict;
  readonly expected: 'allowed' | 'refused';
  readonly preflight: Exchanged | undefined;
  readonly real: Exchanged | undefined;
  /** The judgment of the preflight, or of the actual response if no preflight is needed. */
  readonly trace: Trace | undefined;
  /** The judgment of the actual response after a preflight. */
  readonly realTrace: Trace | undefined;
  /** What the file promises, if there is a file. */
  readonly prediction: Prediction | undefined;
  readonly differences: readonly Difference[];
  readonly signs: readonly Sign[];
  /** Why the actual request was not sent, as a sentence. */
  readonly withheld: string | undefined;
}

/** Whether the verdict is the expected one, and the response gives pages no more than the file says. */
export const isAsExpected = ({ verdict, expected, differences }: Outcome): boolean =>
  verdict === expected && differences.every(({ weight }) => weight === 'note');
