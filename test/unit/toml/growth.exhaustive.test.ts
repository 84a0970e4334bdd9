import { parse } from '../../../server/src/toml/parse/parse';
import { assertLinear } from '../../support/growth';

describe('slips from other notations', () => {
  for (const part of [';,', '//x,', '/*,', '[//', '[/* ', '{{', '1*', '|"', '<!--'])
    for (const tail of ['', ']'])
      it(`are read in linear time: ${part} ${tail}`, () => {
        assertLinear(part, 4_000, (size) => {
          parse(`a = [${part.repeat(size)}${tail}\n`);
        });
      });
});
