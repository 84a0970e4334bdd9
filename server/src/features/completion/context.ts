export interface CompletionContext {
  /** Whether the client fills in `$0` and `${1:…}`. */
  readonly snippets: 'supported' | 'plain';
}
