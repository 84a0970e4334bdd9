import assert from 'node:assert/strict';
import { completions } from '../../../server/src/features/completion/completion';
import { atCursor } from '../../support/cursor';

const text = [
  '[api]',
  'enabled = true # yes',
  'bind_address = "127.0.0.1"',
  'bind_port =8080',
  'cors_origins = [',
  '  "https://a.example", # one',
  "  'https://b.example'",
  ']',
  'cors_methods = ["GET", "POST" ]',
  'cors_max_age = ',
  'cors_head',
  '[api.cors_overrides."/api/admin"]',
  'cors_methods = ["',
  '[api.rate',
].join('\n');

/** The protocol wants the range of an edit on one line, with the cursor in it or at one of its ends. */
describe('a completion', () => {
  it('replaces what is around the cursor, wherever that is', () => {
    for (let offset = 0; offset <= text.length; offset += 1) {
      const marked = `${text.slice(0, offset)}|${text.slice(offset)}`;
      const { document, config, position } = atCursor(marked);
      for (const { label, textEdit } of completions(document, config, position, { snippets: 'plain' })) {
        assert.ok(textEdit !== undefined && 'range' in textEdit, label);
        const { start, end } = textEdit.range;
        assert.ok(
          start.line === position.line &&
            end.line === position.line &&
            start.character <= position.character &&
            position.character <= end.character,
          `${label} at ${marked.split('\n')[position.line] ?? ''}`,
        );
      }
    }
  });
});
