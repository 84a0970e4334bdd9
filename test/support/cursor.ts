import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../server/src/config/read/read-config';
import { parse } from '../../server/src/toml/parse/parse';

/** A document whose `|` is the cursor. */
export function atCursor(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = TextDocument.create('file:///config.toml', 'toml', 1, text);
  const config = readConfig(parse(text), { environmentSetting: 'auto', path: '/config.toml' });
  return { document, config, position: document.positionAt(offset) };
}
