import type { NginxDirective, NginxProblem, NginxSpan } from '../read/parse';
import type { NginxHeader } from './headers';
import type { UpstreamRequest } from './request';
import type { Unknown } from './value';

/** The response on one way through the file. */
export interface NginxOutcome {
  readonly status: number | Unknown;
  /** Without those whose value is empty; repeated names are separate lines. */
  readonly headers: readonly NginxHeader[];
  /**
   * Set if headers may come from something that wasn't read, so a header missing from `headers` may still be sent.
   */
  readonly open: NginxProblem | undefined;
  /** What the upstream server was sent; undefined if nginx responds itself. */
  readonly upstream: UpstreamRequest | undefined;
  /** What a finding about the whole response underlines: the location, or the line that decided. */
  readonly place: NginxSpan;
  /** The block that gave the headers and those around it, outermost first. */
  readonly blocks: readonly NginxDirective[];
}
