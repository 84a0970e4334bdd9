import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndex } from '../../../server/src/text/line-index';

describe('lineIndex', () => {
  it('counts as LSP does, whatever ends the lines', () => {
    const piece = fc.constantFrom('\n', '\r', '\r\n', 'a', 'é', '😀', '\u2028', '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = lineIndex(text);
        const document = TextDocument.create('a:b', 'toml', 0, text);
        for (let offset = 0; offset <= text.length; offset++) {
          // Between CR and LF there is no place in LSP.
          if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
          assert.deepEqual(lines.position(offset), document.positionAt(offset));
        }
      }),
    );
  });
});
