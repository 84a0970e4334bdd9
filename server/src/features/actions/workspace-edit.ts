import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** What the client's workspace edits can carry. */
export type EditSupport = 'changes' | 'document-changes' | 'snippets';

/** Puts the caret before the last quote of what is inserted: `cors_origins = ["https://|"]`. */
export function withCaret({ range, newText }: TextEdit): SnippetTextEdit {
  const quote = Math.max(newText.lastIndexOf('"'), newText.lastIndexOf("'"));
  const at = quote < 0 ? newText.length : quote;
  const escape = (text: string) => text.replace(/[$}\\]/g, '\\$&');
  const value = `${escape(newText.slice(0, at))}$0${escape(newText.slice(at))}`;
  return { range, snippet: { kind: 'snippet', value } };
}

export function workspaceEdit(
  document: TextDocument,
  edits: (TextEdit | SnippetTextEdit)[],
  support: EditSupport,
): WorkspaceEdit {
  if (support === 'changes')
    return { changes: { [document.uri]: edits.filter((edit) => 'newText' in edit) } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
