import type { CorsResponse } from '../../../cors/request';
import type { NginxDirective, NginxProblem, NginxSpan } from '../read/parse';
import type { NginxRequest, UpstreamRequest } from './request';
import type { Around, Value } from './value';

/** What the whole file defines, for any request. */
export interface Definitions {
  /** `map`, `geo` and `split_clients` blocks by the variable that they define, in lower case. */
  readonly blocks: ReadonlyMap<string, NginxDirective>;
  /** Lower-case variables of `set`; empty until one has run. */
  readonly set: ReadonlySet<string>;
  /** By name, in lower case. */
  readonly upstreams: ReadonlyMap<string, NginxDirective>;
}

/** A test of the `Origin` header that decided which way the request took. */
export interface OriginCondition {
  /** An expression, or a text compared with the whole header. */
  readonly kind: 'expression' | 'exact';
  readonly text: string;
  readonly ignoreCase: boolean;
  readonly held: boolean;
  readonly span: NginxSpan;
  /** Set if the tested text contains more than the origin. */
  readonly around?: Around;
}

/** One way through the file for one request. */
export interface Scope {
  readonly definitions: Definitions;
  readonly server: NginxDirective;
  /** Around the server, outermost first. */
  readonly outer: readonly NginxDirective[];
  readonly request: NginxRequest;
  readonly upstream: (request: UpstreamRequest) => CorsResponse;
  /** Chooses one of two ways if the file doesn't decide; the same way for the same place. */
  readonly choose: (because: NginxProblem) => boolean;
  /** Assumptions and parts that aren't followed: the result holds only under these. */
  readonly notes: NginxProblem[];
  readonly originTests: OriginCondition[];
  /** As left by `error_page` and internal redirects. */
  method: string;
  path: string;
  /** After `rewrite … break`, `proxy_pass` doesn't replace the path: nginx's `valid_location`. */
  keepsPath: boolean;
  /** From `set`, and the groups of the last expression that matched. */
  readonly variables: Map<string, Value>;
  /** Headers of the upstream response by lower-case name; empty until it has arrived. */
  readonly upstreamHeaders: Map<string, string>;
}
