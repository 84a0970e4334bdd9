/** One request as it reaches nginx. */
export interface NginxRequest {
  readonly method: string;
  /** Percent-decoded, without the query; starts with `/`. */
  readonly path: string;
  /** By their names in lower case. Those of `unknownHeaders` aside, what is not here is not sent. */
  readonly headers: ReadonlyMap<string, string>;
  /** Names of headers that the client sends with a value that is not known, in lower case. */
  readonly unknownHeaders?: ReadonlySet<string>;
  /** Whether it carries a password, key or cookie that whoever asks for one accepts; a preflight never does. */
  readonly authenticated?: boolean;
  /** The address that it comes from; undefined where it may be any. */
  readonly client?: string;
}

/** What is passed on to the server after nginx. */
export interface UpstreamRequest {
  readonly method: string;
  /** Undefined where it is not known. */
  readonly path: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  /** Scheme, host and port as `proxy_pass` names them; undefined where they depend on what is not known. */
  readonly authority: string | undefined;
}
