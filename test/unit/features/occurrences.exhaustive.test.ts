import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import fc from 'fast-check';
import { occurrencesAt } from '../../../server/src/features/occurrences/occurrences';
import { rename } from '../../../server/src/features/occurrences/rename';
import { parse } from '../../../server/src/toml/parse/parse';
import { atCursor } from '../../support/cursor';

describe('uses of a name', () => {
  it('hold the offset that they were asked for, in any text', () => {
    const piece = fc.constantFrom(
      '[api]\n',
      'cors_origins = [',
      '"https://a"',
      ',',
      ']\n',
      '[api.cors_overrides."/x"]\n',
      '"/x"',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = seed % (text.length + 1);
        const { config, document, position } = atCursor(`${text.slice(0, offset)}|${text.slice(offset)}`);
        const found = occurrencesAt(config, offset);
        assert.ok(found.length === 0 || found.some(({ span }) => span.start <= offset && offset <= span.end));
        const result = rename(document, config, position, '/y');
        if (!('edits' in result)) return;
        assert.equal(
          parse(TextDocument.applyEdits(document, result.edits)).problems.length,
          parse(text).problems.length,
        );
      }),
    );
  });
});
