import type { OptionKey } from '../../catalog/options';
import { quoted } from '../../text/quoted';
import type { StepName, StepVariant } from '../../cors/step';

/** What is known of one failure, from a trace or from a line of a browser's console; the more is known, the better the explanation. */
export interface StepFacts {
  readonly step: StepName;
  readonly variant?: StepVariant | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly method?: string | undefined;
  /** The header names, or the words of a list, at fault. */
  readonly names?: readonly string[] | undefined;
  /** The value of the header that was judged; undefined when unknown. */
  readonly value?: string | undefined;
  readonly status?: number | undefined;
  /** The header itself came twice, which no string of the file can cause. */
  readonly doubled?: true | undefined;
  /** The first address, where the request was redirected. */
  readonly redirectedFrom?: string | undefined;
  /** It is the redirect itself that failed, not the response after it. */
  readonly redirectItself?: true | undefined;
}

/** One failure, explained. */
export interface StepExplanation {
  /** Whole sentences: what happened and why it matters. */
  readonly reason: string;
  /** Whole sentences: what to do. */
  readonly remedy: string;
  /** The options of config.toml that decide it, most likely first; empty where none does. */
  readonly options: readonly OptionKey[];
}

/** The origin in backticks, or words where it is not known. */
export const originOf = ({ origin }: StepFacts): string =>
  origin === undefined ? "the page's origin" : quoted(origin);
