import assert from 'node:assert/strict';
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

describe('a large text made to be slow', () => {
  // Each would take many seconds if any part of it were read again and again.
  const units: readonly string[] = [
    '[',
    '[[',
    'a={\n',
    'a={b=1,\n',
    'a=[\n',
    'a=[{b=[{\n',
    'a="\n',
    'a="""\n',
    "a='''\n",
    'a=["',
    'a="\\q',
    'a=["x]',
    'a=[\n[1]\n,',
    'a=1_',
    'a.',
    '"a".',
    ' ',
    'a\n',
    'a=1\n',
    '[a]\n',
    '[[a]]\n',
    '# a\n',
    '\r',
    '“a',
  ];
  for (const unit of units)
    it(`is read in linear time: ${JSON.stringify(unit)}`, () => {
      for (const before of ['', 'x = [', 'x = {\n', 'x = ["'])
        assertLinear(before + unit, 250, (size) => {
          const text = before + unit.repeat(size);
          assert.ok(parse(text).problems.length <= text.length);
        });
    });
});
