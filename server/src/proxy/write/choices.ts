/** What config.toml can't say and the user has to choose. */
export interface ProxyChoices {
  /** Where License Monitor listens, such as `http://127.0.0.1:8080`: scheme, host and port only. */
  readonly upstream: string;
  /** The host name that browsers request; undefined for any name. */
  readonly serverName?: string;
  /** `80`, `127.0.0.1:8000` or `[::1]:8000`: where the proxy listens, in plain HTTP. */
  readonly listen?: string;
  /**
   * `answer`: the proxy responds to preflights with the rules of the file. `passthrough`: License Monitor responds,
   * and its response reaches the browser unchanged.
   */
  readonly preflight: 'answer' | 'passthrough';
  /** Response headers that pages may read, which no option in config.toml sets. */
  readonly exposed: readonly string[];
  /** The name of the config.toml in the header comment. */
  readonly source: string;
}
