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
 * `unchecked`: a browser would send the request without asking first, sending it was not allowed, and the response to OPTIONS
 * says nothing about it. `unreachable`: there was no response to judge.
 */
export type Verdict = 'allowed' | 'refused' | 'unreachable' | 'cancelled' | 'unchecked';

/** What came of one probe. */
export interface Outcome {
  readonly probe: Probe;
  readonly verdict: Verdict;
  readonly expected: 'allowed' | 'refused';
  readonly preflight: Exchanged | undefined;
  readonly real: Exchanged | undefined;
  /** The judgement of the preflight, or of the real response where no preflight is needed. */
  readonly trace: Trace | undefined;
  /** The judgement of the real response after a preflight. */
  readonly realTrace: Trace | undefined;
  /** What the file promises, where there is one. */
  readonly prediction: Prediction | undefined;
  readonly differences: readonly Difference[];
  readonly signs: readonly Sign[];
  /** Why the real request was not sent, as a sentence. */
  readonly withheld: string | undefined;
}

/** The verdict is the expected one, and the response gives pages no more than the file says. */
export const isAsExpected = ({ verdict, expected, differences }: Outcome): boolean =>
  verdict === expected && differences.every(({ weight }) => weight === 'note');
