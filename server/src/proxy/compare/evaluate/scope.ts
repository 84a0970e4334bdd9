import type { CorsResponse } from '../../../cors/request';
import type { NginxDirective, NginxProblem, NginxSpan } from '../read/parse';
import type { NginxRequest, UpstreamRequest } from './request';
import type { Around, Value } from './value';

/** What the whole file defines, whatever the request. */
export interface Definitions {
  /** `map`, `geo` and `split_clients` by the variable that they define, in lower case. */
  readonly blocks: ReadonlyMap<string, NginxDirective>;
  /** Variables of `set`, in lower case: where none has run they are empty. */
  readonly set: ReadonlySet<string>;
  /** By name, in lower case. */
  readonly upstreams: ReadonlyMap<string, NginxDirective>;
}

/** A question about the `Origin` header that decided which way the request took. */
export interface OriginCondition {
  /** An expression, or a text that the whole header is compared with. */
  readonly kind: 'expression' | 'exact';
  readonly text: string;
  readonly ignoreCase: boolean;
  readonly held: boolean;
  readonly span: NginxSpan;
  /** Set where the text that was tested holds more than the origin. */
  readonly around?: Around;
}

/** One way through the file for one request. */
export interface Scope {
  readonly definitions: Definitions;
  readonly server: NginxDirective;
  /** Around the server, the outermost first. */
  readonly outer: readonly NginxDirective[];
  readonly request: NginxRequest;
  readonly upstream: (request: UpstreamRequest) => CorsResponse;
  /** Takes one of two ways where the file does not tell which; the same way for the same place. */
  readonly choose: (because: NginxProblem) => boolean;
  /** What was taken for granted, or is not looked at: the result holds only under these. */
  readonly notes: NginxProblem[];
  readonly originTests: OriginCondition[];
  /** As `error_page` and internal redirects leave them. */
  method: string;
  path: string;
  /** After `rewrite … break`, `proxy_pass` puts nothing in the place of the path: nginx's `valid_location`. */
  keepsPath: boolean;
  /** By `set`, and the groups of the last expression that matched. */
  readonly variables: Map<string, Value>;
  /** Headers of the response of the server after, by name in lower case; empty until it has answered. */
  readonly upstreamHeaders: Map<string, string>;
}
