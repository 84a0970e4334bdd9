/** What config.toml cannot say, and a person has to choose. */
export interface ProxyChoices {
  /** Where License Monitor listens, such as `http://127.0.0.1:8080`: scheme, host and port only. */
  readonly upstream: string;
  /** The host name that browsers ask for; undefined answers to every name. */
  readonly serverName?: string;
  /** `80`, `127.0.0.1:8000` or `[::1]:8000`: where the proxy listens, in plain HTTP. */
  readonly listen?: string;
  /**
   * `answer`: the proxy answers preflights with the rules of the file. `passthrough`: License Monitor answers them,
   * and what it says reaches the browser unchanged.
   */
  readonly preflight: 'answer' | 'passthrough';
  /** Response headers that pages may read, which no option of config.toml can say. */
  readonly exposed: readonly string[];
  /** How the header comment calls the config.toml. */
  readonly source: string;
}
