import type { NginxProblem } from '../read/parse';
import type { NginxHeader } from './headers';
import type { UpstreamRequest } from './request';
import type { NginxOutcome } from './outcome';
import type { OriginCondition } from './scope';
import type { Unknown } from './value';

/** How nginx responds to one request, as far as the file decides it. */
export interface NginxResponse {
  readonly status: number | Unknown;
  /** By lower-case name: lines in order, or why it is unknown what is sent. No entry means that none is sent. */
  readonly headers: ReadonlyMap<string, readonly NginxHeader[] | Unknown>;
  /** Set if headers without an entry may be sent anyway. */
  readonly open: NginxProblem | undefined;
  /** Assumptions: with any of them, the response isn't certain. */
  readonly notes: readonly NginxProblem[];
  /** What the upstream server is sent; undefined if nginx responds itself or that is unknown. */
  readonly upstream: UpstreamRequest | undefined;
  /** Whether the request is passed on, on at least one way. */
  readonly mayReach: boolean;
  /** Place and blocks on the first way. */
  readonly place: NginxOutcome['place'];
  readonly blocks: NginxOutcome['blocks'];
  /** The tests of the origin, for each way that the request may take. */
  readonly originTests: readonly (readonly OriginCondition[])[];
}

export type HeaderValue =
  | { readonly kind: 'known'; readonly values: readonly string[]; readonly lines: readonly NginxHeader[] }
  | { readonly kind: 'absent' }
  | Unknown;

/** The values of one header, in any case; each line is one. */
export function headerOf({ headers, open }: NginxResponse, name: string): HeaderValue {
  const lines = headers.get(name.toLowerCase());
  if (lines === undefined)
    return open === undefined ? { kind: 'absent' } : { kind: 'unknown', because: open };
  if ('kind' in lines) return lines;
  const values: string[] = [];
  for (const { value } of lines) {
    if (value.kind === 'unknown') return value;
    values.push(value.text);
  }
  return values.length === 0 ? { kind: 'absent' } : { kind: 'known', values, lines };
}
