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
  /** Complete sentences. */
  readonly reason: string;
  readonly remedy: string;
  /** Options in config.toml, most likely first. */
  readonly options: readonly string[];
}

export interface ExchangeReport {
  readonly title: 'Preflight' | 'Request';
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList;
  /** Null if there was no response; `failure` then says why. */
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: HeaderList;
    readonly durationMs: number;
    /** Of the part that was read. */
    readonly bodyCharacters: number;
    readonly bodyTruncated: boolean;
    /** Why the body is incomplete, as a complete sentence. */
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
  /** What differs. */
  readonly message: string;
  /** Complete sentences that are the same for most differences. */
  readonly cause: string;
  /** `access` fails the check: pages get more than the file says. A `note` doesn't. */
  readonly weight: 'access' | 'note';
  /** The option that the expectation comes from, and its location. */
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
  /** `positive`, or why the origin must be refused. */
  readonly kind: 'positive' | NegativeKind;
  readonly expected: 'allowed' | 'refused';
  readonly verdict: Verdict;
  /** Whether the verdict is the expected one, and no difference gives pages more than the file says. */
  readonly asExpected: boolean;
  /** Complete sentences: what browsers do. */
  readonly headline: string;
  /** Complete sentences: why this result is expected, and what a deviation may mean. */
  readonly remarks: readonly string[];
  /** Why it is not as expected, in a few words a cause; the same words mean the same cause. */
  readonly causes: readonly string[];
  readonly failingStep: string | null;
  readonly steps: readonly StepReport[];
  /** The steps of the actual response after a preflight. */
  readonly responseSteps: readonly StepReport[];
  readonly failures: readonly FailureReport[];
  readonly exchanges: readonly ExchangeReport[];
  readonly differences: readonly DifferenceReport[];
  readonly signs: readonly { readonly id: string; readonly message: string }[];
  /** The origin's place in the file, otherwise that of the list. */
  readonly location: Location | null;
  readonly curl: CurlCommands;
  readonly fetch: string;
}
