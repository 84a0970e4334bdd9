import type { Engine } from '../../cors/max-age';
import type { StepFacts } from '../step/step-facts';

/** A failure outside CORS, or one whose reason the browser keeps to itself. */
export interface Outside {
  readonly step: 'network' | 'local-network-access' | 'mixed-content' | null;
  /** Whole sentences. */
  readonly reason: string;
  readonly remedy: string;
  readonly options: readonly string[];
}

export type Meaning = StepFacts | Outside;

/** One wording of one browser. */
export interface Wording {
  readonly engine: Engine | null;
  /** Matched against text of `plainText`. */
  readonly find: RegExp;
  /** `groups` are those of `find`; a group that took no part is empty. */
  readonly means: (...groups: readonly string[]) => Meaning;
}

/** Longer pastes are cut: the message is near the start, and matching stays fast. */
const longestPaste = 20_000;

/**
 * A pasted message on one line, with straight quotes: consoles wrap lines, Firefox and word processors set
 * typographic quotes, and Chromium puts address spaces in backticks.
 */
export const plainText = (paste: string): string =>
  paste
    .slice(0, longestPaste)
    .replace(/[‘’‚‛′´`]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/&#0?39;|&apos;|&#8216;|&#8217;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();

export const statusOf = (digits: string): number | undefined => (digits === '' ? undefined : Number(digits));

/** Under 7.6 if it is `Authorization`, for that clause comes first; else under 7.7. */
export const headerFacts = (name: string): StepFacts => ({
  step: name.toLowerCase() === 'authorization' ? 'preflight.7.6-authorization' : 'preflight.7.7-header',
  variant: 'unlisted',
  names: [name],
});
