import type { Command } from 'vscode-languageserver-types';

export interface CompletionContext {
  /** Whether the client fills in `$0` and `${1:…}`. */
  readonly snippets: 'supported' | 'plain';
  /** Asks the client for values as soon as a key is accepted; editors other than ours name no command for it. */
  readonly suggest?: Command;
}
