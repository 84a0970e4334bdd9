import type { OptionKey } from '../../catalog/options';
import { quoted } from '../../text/quoted';
import type { StepName, StepVariant } from '../../cors/step';

/**
 * What is known about one failure, from a trace or a console message. The more is known, the better the
 * explanation.
 */
export interface StepFacts {
  readonly step: StepName;
  readonly variant?: StepVariant | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly method?: string | undefined;
  /** The header names, or the items of a list, at fault. */
  readonly names?: readonly string[] | undefined;
  /** The value of the judged header; undefined if unknown. */
  readonly value?: string | undefined;
  readonly status?: number | undefined;
  /** The header itself occurred twice, which no string in the file can cause. */
  readonly doubled?: true | undefined;
  /** The original address, if the request was redirected. */
  readonly redirectedFrom?: string | undefined;
  /** The redirect itself failed, not the response after it. */
  readonly redirectItself?: true | undefined;
}

/** One failure, explained. */
export interface StepExplanation {
  /** Complete sentences: what happened and why it matters. */
  readonly reason: string;
  /** Complete sentences: what to do. */
  readonly remedy: string;
  /** The options in config.toml that decide it, most likely first; empty if none does. */
  readonly options: readonly OptionKey[];
}

/** The origin in backticks, or a description if it is unknown. */
export const originOf = ({ origin }: StepFacts): string =>
  origin === undefined ? "the page's origin" : quoted(origin);
