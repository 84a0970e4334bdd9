import type { NginxProblem } from '../read/parse';
import type { NginxHeader } from './headers';
import type { UpstreamRequest } from './request';
import type { NginxOutcome } from './outcome';
import type { OriginCondition } from './scope';
import type { Unknown } from './value';

/** What nginx answers to one request, as far as the file tells. */
export interface NginxResponse {
  readonly status: number | Unknown;
  /** By name in lower case. Lines in their order, or why it is not known what is sent. No entry: none is sent. */
  readonly headers: ReadonlyMap<string, readonly NginxHeader[] | Unknown>;
  /** Set where headers without an entry may be sent all the same. */
  readonly open: NginxProblem | undefined;
  /** What holds only under what was taken for granted: with a note the response is not certain. */
  readonly notes: readonly NginxProblem[];
  /** What the server after is sent, undefined where nginx answers itself or that is not known. */
  readonly upstream: UpstreamRequest | undefined;
  /** Whether the request is passed on, on one way at least. */
  readonly mayReach: boolean;
  /** Place and blocks as on the first way. */
  readonly place: NginxOutcome['place'];
  readonly blocks: NginxOutcome['blocks'];
  /** What was asked about the origin, for each way that the request may take. */
  readonly originTests: readonly (readonly OriginCondition[])[];
}

export type HeaderValue =
  | { readonly kind: 'known'; readonly values: readonly string[]; readonly lines: readonly NginxHeader[] }
  | { readonly kind: 'absent' }
  | Unknown;

/** The values of one header, whatever the case of its name: each line is one. */
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
