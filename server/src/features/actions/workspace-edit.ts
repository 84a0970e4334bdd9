import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../lint/rule';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** The kinds of workspace edit that the client supports. */
export type EditSupport = 'changes' | 'document-changes' | 'snippets';

/** Puts the caret where something remains to be typed: `["https://|"]`, or selects the host to complete. */
export function withCaret({ range, newText }: TextEdit, caret: NonNullable<Fix['caret']>): SnippetTextEdit {
  const escape = (text: string) => text.replace(/[$}\\]/g, '\\$&');
  const quote = Math.max(newText.lastIndexOf('"'), newText.lastIndexOf("'"));
  const selected = caret === 'inside-last-edit' ? '' : caret.selected;
  const at = selected !== '' ? newText.lastIndexOf(selected) : quote < 0 ? newText.length : quote;
  const stop = selected === '' ? '$0' : `\${0:${escape(selected)}}`;
  const value = `${escape(newText.slice(0, at))}${stop}${escape(newText.slice(at + selected.length))}`;
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
