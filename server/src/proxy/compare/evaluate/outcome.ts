import type { NginxDirective, NginxProblem, NginxSpan } from '../read/parse';
import type { NginxHeader } from './headers';
import type { UpstreamRequest } from './request';
import type { Unknown } from './value';

/** The response on one way through the file. */
export interface NginxOutcome {
  readonly status: number | Unknown;
  /** Without those whose value is empty; several of one name are several lines. */
  readonly headers: readonly NginxHeader[];
  /** Set where headers may come from what was not read: what is not in `headers` is not known to be absent. */
  readonly open: NginxProblem | undefined;
  /** What the upstream server was sent; undefined where nginx answers itself. */
  readonly upstream: UpstreamRequest | undefined;
  /** What a finding about the whole response underlines: the location, or the line that decided. */
  readonly place: NginxSpan;
  /** The block that gave the headers, and those around it, the outermost first. */
  readonly blocks: readonly NginxDirective[];
}
