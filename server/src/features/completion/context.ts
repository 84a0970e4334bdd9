import type { Command } from 'vscode-languageserver-types';

export interface CompletionContext {
  /** Whether the client expands `$0` and `${1:…}`. */
  readonly snippets: 'supported' | 'plain';
  /** Makes the client request values as soon as a key is accepted. Other editors name no command for it. */
  readonly suggest?: Command;
}
