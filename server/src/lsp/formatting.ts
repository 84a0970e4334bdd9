import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { rangeOf } from '../features/range';
import type { Session, View } from './session';

/** The edits that format the document; if that can't be done safely, none and a line in the log. */
export async function formatting(
  session: Session,
  view: View,
  options: FormattingOptions,
): Promise<TextEdit[]> {
  const { document, file } = view;
  const toml = file.document;
  const { version } = document;
  const indent = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const result = await session.platform.formatter.format(toml.text, { indent });
  if ('problem' in result) {
    session.connection.console.warn(result.problem);
    return [];
  }
  if (result.text === toml.text || session.documents.get(document.uri)?.version !== version) return [];
  return [{ range: rangeOf(document, { start: 0, end: toml.text.length }), newText: result.text }];
}
