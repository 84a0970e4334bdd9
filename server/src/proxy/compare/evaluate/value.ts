import type { NginxProblem, NginxSpan } from '../read/parse';

/** A text that is known, with the places that decided it, the most telling last. Empty is how nginx says "none". */
export interface Known {
  readonly kind: 'known';
  readonly text: string;
  readonly from: readonly NginxSpan[];
  /** Whether it is the `Origin` header itself, holds it between other texts, or is made of it otherwise. */
  readonly origin?: 'whole' | 'part' | Around | undefined;
}

/** What is before the origin and after it. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A text that this file does not tell, with the place and a whole sentence on why. */
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
