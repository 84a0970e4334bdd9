import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlLines, type YamlValue } from '../../../server/src/proxy/write/yaml-quote';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

describe('YAML', () => {
  it('reads back as what was written, whatever the texts are', () => {
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        anyText(),
        fc.string({
          unit: fc.constantFrom(':', '#', '-', '"', "'", '\n', ' ', '{', '&', '!', 'a', '\\', '%'),
        }),
        fc.boolean(),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (written) => {
        assert.deepEqual(parse(yamlLines({ top: written }).join('\n')), { top: written });
      }),
      runs(40),
    );
  });
});
