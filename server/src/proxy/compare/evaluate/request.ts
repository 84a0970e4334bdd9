/** One request as it reaches nginx. */
export interface NginxRequest {
  readonly method: string;
  /** Percent-decoded, without the query; starts with `/`. */
  readonly path: string;
  /** By lower-case name. Headers that are missing here and in `unknownHeaders` are not sent. */
  readonly headers: ReadonlyMap<string, string>;
  /** Lower-case names of headers that the client sends with an unknown value. */
  readonly unknownHeaders?: ReadonlySet<string>;
  /** Whether it carries a valid password, key or cookie; a preflight never does. */
  readonly authenticated?: boolean;
  /** The client's address; undefined if it may be any. */
  readonly client?: string;
}

/** What is passed on to the server after nginx. */
export interface UpstreamRequest {
  readonly method: string;
  /** Undefined if unknown. */
  readonly path: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  /** Scheme, host and port as named by `proxy_pass`; undefined if they depend on something unknown. */
  readonly authority: string | undefined;
}
