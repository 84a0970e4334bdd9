import type { NginxProblem, NginxSpan } from '../read/parse';

/** A known text, with the places that decided it, the most telling last. In nginx, an empty text means "none". */
export interface Known {
  readonly kind: 'known';
  readonly text: string;
  readonly from: readonly NginxSpan[];
  /** Whether it is the `Origin` header itself, contains it between other texts, or is derived from it otherwise. */
  readonly origin?: 'whole' | 'part' | Around | undefined;
}

/** The text before and after the origin. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A text that this file doesn't decide, with the place and a complete sentence on why. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly because: NginxProblem;
}

export type Value = Known | Unknown;

export const known = (text: string, from: readonly NginxSpan[] = [], origin?: Known['origin']): Known => ({
  kind: 'known',
  text,
  from,
  ...(origin && { origin }),
});

export const unknownValue = (span: NginxSpan, message: string): Unknown => ({
  kind: 'unknown',
  because: { span, message },
});
