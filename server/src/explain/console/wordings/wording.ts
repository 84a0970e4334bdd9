import type { Engine } from '../../../cors/headers/max-age';
import type { StepFacts } from '../../step/step-facts';

/** What the text around a reason says: who requested what. */
export interface Frame {
  readonly engine: Engine | null;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  /** The original address, if the request was redirected. */
  readonly redirectedFrom?: string | undefined;
}

/** A failure outside CORS, or one whose reason the browser withholds. */
export interface Outside {
  readonly step: 'network' | 'local-network-access' | 'mixed-content' | null;
  /** Complete sentences. */
  readonly reason: string;
  readonly remedy: string;
  readonly options: readonly string[];
}

export type Meaning = StepFacts | Outside;

/** One wording of one browser. */
export interface Wording {
  readonly engine: Engine | null;
  /** Matched against the result of `plainText`, which has no quotation marks; global, and linear in the text. */
  readonly find: RegExp;
  /** `groups` are those of `find`; one that didn't participate is empty. */
  readonly means: (groups: readonly string[], frame: Frame) => Meaning;
  /** A message about an earlier request may end with the same text. */
  readonly repeats?: true;
}

export const statusOf = (digits: string): number | undefined => (digits === '' ? undefined : Number(digits));

/** Under 7.6 for `Authorization`, since that clause comes first; otherwise under 7.7. */
export const headerFacts = (name: string): StepFacts => ({
  step: name.toLowerCase() === 'authorization' ? 'preflight.7.6-authorization' : 'preflight.7.7-header',
  variant: 'unlisted',
  ...(name === '' ? {} : { names: [name] }),
});
