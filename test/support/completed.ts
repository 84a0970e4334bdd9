import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completions } from '../../server/src/features/completion/completion';
import { atCursor } from './cursor';

export function complete(
  marked: string,
  snippets: 'plain' | 'supported' = 'plain',
): readonly CompletionItem[] {
  const { document, config, position } = atCursor(marked);
  return completions(document, config, position, { snippets });
}

export const labels = (marked: string): readonly string[] => complete(marked).map(({ label }) => label);

/** The whole text after the item is accepted; a client must be able to find it by what has been typed. */
export function accept(marked: string, label: string, snippets: 'plain' | 'supported' = 'plain'): string {
  const { document, position } = atCursor(marked);
  const item = complete(marked, snippets).find((each) => each.label === label);
  assert.ok(item?.textEdit, `${label} is offered`);
  const edit = item.textEdit as TextEdit;
  const typed = document.getText({ start: edit.range.start, end: position });
  assert.ok(
    (item.filterText ?? item.label).startsWith(typed),
    `${item.filterText ?? ''} begins with ${typed}`,
  );
  return TextDocument.applyEdits(document, [edit, ...(item.additionalTextEdits ?? [])]);
}
