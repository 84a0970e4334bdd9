import type { HeaderList } from './exchange';
import type { Location } from '../text/location';
import type { Verdict } from './outcome';
import type { NegativeKind } from './run/negative-origins';

export interface StepReport {
  readonly step: string;
  readonly verdict: 'pass' | 'fail' | 'not-applicable';
  readonly seen: string;
  readonly expected: string;
}

interface FailureReport {
  readonly step: string;
  /** Whole sentences. */
  readonly reason: string;
  readonly remedy: string;
  /** Options of config.toml, most likely first. */
  readonly options: readonly string[];
}

export interface ExchangeReport {
  readonly title: 'Preflight' | 'Request';
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** Null where there was no response; then `failure` says why. */
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: HeaderList;
    readonly durationMs: number;
    /** Of the part that was read. */
    readonly bodyCharacters: number;
    readonly bodyTruncated: boolean;
    /** Why the body did not come to its end, as a whole sentence. */
    readonly unfinished: string | null;
  } | null;
  readonly failure: { readonly fault: string; readonly message: string; readonly code: string | null } | null;
}

export interface CurlCommands {
  /** Null where browsers ask first for nothing. */
  readonly preflight: string | null;
  readonly request: string;
}

export interface DifferenceReport {
  readonly part: 'preflight' | 'response';
  readonly header: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly message: string;
  /** `access` fails the check: pages get more than the file says. A `note` does not. */
  readonly weight: 'access' | 'note';
  /** The option the expectation comes from, and its location. */
  readonly option: string | null;
  readonly location: Location | null;
}

/** One probe as plain data. */
export interface ResultReport {
  readonly id: string;
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly credentials: string;
  /** `positive`, or in which way the origin must be refused. */
  readonly kind: 'positive' | NegativeKind;
  readonly expected: 'allowed' | 'refused';
  readonly verdict: Verdict;
  /** The verdict is the expected one, and no difference of the response gives pages more than the file says. */
  readonly asExpected: boolean;
  /** Whole sentences: what browsers do. */
  readonly headline: string;
  /** Whole sentences: why the expectation is what it is, and what a deviation may mean. */
  readonly remarks: readonly string[];
  /** Why it is not as expected, in a few words a cause; the same words mean the same cause. */
  readonly causes: readonly string[];
  readonly failingStep: string | null;
  readonly steps: readonly StepReport[];
  /** The steps of the real response after a preflight. */
  readonly responseSteps: readonly StepReport[];
  readonly failures: readonly FailureReport[];
  readonly exchanges: readonly ExchangeReport[];
  readonly differences: readonly DifferenceReport[];
  readonly signs: readonly { readonly id: string; readonly message: string }[];
  /** The origin's place in the file, else that of the list. */
  readonly location: Location | null;
  readonly curl: CurlCommands;
  readonly fetch: string;
}
